import type { SignInAnswer } from '@/lib/api/types';
import { http } from '@/lib/http';

/** The second step of signing in. 401 `session.bad_code`, `session.second_step_over`; 429 `session.throttled`. */
export function giveCode(code: string): Promise<SignInAnswer> {
  return http.post<SignInAnswer>('/api/session/code', { body: { code }, onExpired: 'throw' });
}
