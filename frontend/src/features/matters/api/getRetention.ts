import { useQuery } from '@tanstack/react-query';
import { keys } from '@/lib/api/keys';
import type { Matter, MatterRetention } from '@/lib/api/types';
import { http } from '@/lib/http';

/** How long the matter is kept and whether it is held; a draft has no term. */
export function useRetention({ id, status }: Matter) {
  return useQuery({
    queryKey: keys.matterPart(id, 'retention'),
    queryFn: ({ signal }) => http.get<MatterRetention>(`/api/matters/${id}/retention`, { signal }),
    enabled: status !== 'DRAFT',
  });
}
