import { useQuery } from '@tanstack/react-query';
import { keys } from '@/lib/api/keys';
import type { OutsideIdentityView } from '@/lib/api/types';
import { http } from '@/lib/http';

/** Whether there is a provider of identities, and since when mine is bound. */
export function useOutsideIdentity() {
  return useQuery({ queryKey: keys.outsideIdentity, queryFn: ({ signal }) => http.get<OutsideIdentityView>('/api/account/oidc', { signal }) });
}
