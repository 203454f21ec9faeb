import { useQuery } from '@tanstack/react-query';
import { keys } from '@/lib/api/keys';
import type { OwnContact } from '@/lib/api/types';
import { http } from '@/lib/http';

/** Where and in which language I am written to. */
export function useContact() {
  return useQuery({ queryKey: keys.contact, queryFn: ({ signal }) => http.get<OwnContact>('/api/account/contact', { signal }) });
}
