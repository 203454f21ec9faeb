import type { PasskeyRequest, SignInAnswer } from '@/lib/api/types';
import { http } from '@/lib/http';
import { showPasskey } from '@/lib/passkeys';

/** The second step of signing in, with a passkey. 401 `session.bad_passkey`, `session.second_step_over`; 409 `passkey.unavailable`. */
export async function enterByPasskey(): Promise<SignInAnswer> {
  const body = await showPasskey(await http.post<PasskeyRequest>('/api/session/passkey/challenge', { onExpired: 'throw' }));
  return http.post<SignInAnswer>('/api/session/passkey', { body, onExpired: 'throw' });
}
