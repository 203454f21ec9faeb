import { useQuery } from '@tanstack/react-query';
import { keys } from '@/lib/api/keys';
import type { AddressedProgress, Id } from '@/lib/api/types';
import { http } from '@/lib/http';

/** How far the institutions are that a matter of an authority addresses. */
export function useAddressees(id: Id) {
  return useQuery({
    queryKey: keys.matterPart(id, 'addressees'),
    queryFn: ({ signal }) => http.get<AddressedProgress>(`/api/matters/${id}/addressees`, { signal }),
  });
}
