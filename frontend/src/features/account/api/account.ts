import { useQuery } from '@tanstack/react-query';
import { keys } from '@/lib/api/keys';
import type { OwnAccount } from '@/lib/api/types';
import { http } from '@/lib/http';

/** Where I am signed in, and since when my password stands. */
export function useAccount() {
  return useQuery({ queryKey: keys.account, queryFn: ({ signal }) => http.get<OwnAccount>('/api/account', { signal }) });
}
