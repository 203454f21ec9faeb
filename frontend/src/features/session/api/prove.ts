import { http } from '@/lib/http';

/** Proves anew who is signed in, by a code of the second factor or by the password. 422 `account.proof-wrong`. */
export function prove(proof: string): Promise<void> {
  return http.post<void>('/api/account/proof', { body: { proof } });
}
