import type { PasskeyRequest } from '@/lib/api/types';
import { http } from '@/lib/http';
import { showPasskey } from '@/lib/passkeys';

/** Proves anew who is signed in, with a passkey. 409 `passkey.unavailable`, 422 `account.proof-wrong`. */
export async function proveByPasskey(): Promise<void> {
  const body = await showPasskey(await http.post<PasskeyRequest>('/api/account/proof/challenge'));
  return http.post<void>('/api/account/proof/passkey', { body });
}
