import { useQuery } from '@tanstack/react-query';
import { keys } from '@/lib/api/keys';
import type { Diagram, Id } from '@/lib/api/types';
import { http } from '@/lib/http';

/** The picture of the process and where the matter stands in it. */
export function useDiagram(id: Id) {
  return useQuery({
    queryKey: keys.matterPart(id, 'diagram'),
    queryFn: ({ signal }) => http.get<Diagram>(`/api/matters/${id}/diagram`, { signal }),
  });
}
