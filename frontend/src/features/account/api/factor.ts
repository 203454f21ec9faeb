import { useQuery } from '@tanstack/react-query';
import { keys } from '@/lib/api/keys';
import type { Authenticator, FactorView } from '@/lib/api/types';
import { http } from '@/lib/http';

const FACTOR = '/api/account/factor';

/** Whether I have a second factor, and how many recovery codes are left. */
export function useFactor() {
  return useQuery({ queryKey: keys.factor, queryFn: ({ signal }) => http.get<FactorView>(FACTOR, { signal }) });
}

/** A new authenticator, shown once; it counts after a code of it was shown. 409 `factor.enrolled`, `factor.unavailable`. */
export const beginFactor = () => http.post<Authenticator>(FACTOR);

/** From now on sign-in asks for a code. Answers the recovery codes, once. 422 `factor.code_wrong`. */
export const confirmFactor = (code: string) => http.post<{ codes: string[] }>(`${FACTOR}/confirmation`, { body: { code } });

/** Ten new recovery codes; the old ones are worth nothing any more. */
export const renewRecovery = () => http.post<{ codes: string[] }>(`${FACTOR}/recovery`);

/** From now on the password is enough. */
export const removeFactor = () => http.delete<void>(FACTOR);
