import { http } from '@/lib/http';

export interface SetUp { token: string; username: string; name: string; password: string }

/** Sets a password with a one-time token. 422 `setup.token`, `setup.person`, `password.*`. */
export function setUp(body: SetUp): Promise<void> {
  return http.post<void>('/api/session/setup', { body, onExpired: 'throw' });
}
