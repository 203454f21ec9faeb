import type { Me } from '@/lib/api/types';
import { http } from '@/lib/http';

/** Opens a session. 401 `session.bad_credentials`, 429 `session.throttled` with `retryAfter` in seconds. */
export function signIn(credentials: { username: string; password: string }): Promise<Me> {
  return http.post<Me>('/api/session', { body: credentials, onExpired: 'throw' });
}
