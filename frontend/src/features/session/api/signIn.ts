import type { SignInAnswer } from '@/lib/api/types';
import { http } from '@/lib/http';

/** Opens a session, or asks for the second factor first. 401 `session.bad_credentials`, 429 `session.throttled` with `retryAfter` in seconds. */
export function signIn(credentials: { username: string; password: string }): Promise<SignInAnswer> {
  return http.post<SignInAnswer>('/api/session', { body: credentials, onExpired: 'throw' });
}
