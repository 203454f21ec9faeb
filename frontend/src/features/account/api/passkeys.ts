import { useQuery } from '@tanstack/react-query';
import { keys } from '@/lib/api/keys';
import type { Id, PasskeyCreation, PasskeysView } from '@/lib/api/types';
import { http } from '@/lib/http';
import { makePasskey } from '@/lib/passkeys';

const PASSKEYS = '/api/account/passkeys';

/** My passkeys, latest first, and whether there can be more at this address. */
export function usePasskeys() {
  return useQuery({ queryKey: keys.passkeys, queryFn: ({ signal }) => http.get<PasskeysView>(PASSKEYS, { signal }) });
}

/** Lets the device make a passkey and keeps it. Answers the recovery codes that come with a first factor. 409 `passkey.…`, 422 `passkey.refused`. */
export async function addPasskey({ name }: { name: string }): Promise<{ codes: string[] }> {
  const made = await makePasskey(await http.post<PasskeyCreation>(`${PASSKEYS}/challenge`));
  return http.post<{ codes: string[] }>(PASSKEYS, { body: { name, made } });
}

export const removePasskey = (id: Id) => http.delete<void>(`${PASSKEYS}/${id}`);
