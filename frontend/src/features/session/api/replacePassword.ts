import { http } from '@/lib/http';

/** Replaces a password that is too old to sign in with. 401 `session.bad_credentials`, 422 `password.…`. */
export function replacePassword(body: { username: string; current: string; next: string }): Promise<void> {
  return http.post<void>('/api/session/password', { body, onExpired: 'throw' });
}
