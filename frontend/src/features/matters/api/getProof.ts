import { useQuery } from '@tanstack/react-query';
import { keys } from '@/lib/api/keys';
import type { Id, Proof } from '@/lib/api/types';
import { http } from '@/lib/http';

/** The chain of trail leaves of a matter, checked anew. */
export function useProof(id: Id) {
  return useQuery({
    queryKey: keys.matterPart(id, 'proof'),
    queryFn: ({ signal }) => http.get<Proof>(`/api/matters/${id}/proof`, { signal }),
  });
}
