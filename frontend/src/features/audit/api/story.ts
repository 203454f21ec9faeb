import { useQuery } from '@tanstack/react-query';
import { keys } from '@/lib/api/keys';
import type { Id, Story } from '@/lib/api/types';
import { http } from '@/lib/http';

/** The life of one matter from its leaves. */
export function useStory(id: Id) {
  return useQuery({
    queryKey: keys.audit('story', { id }),
    queryFn: ({ signal }) => http.get<Story>(`/api/audit/matters/${id}`, { signal }),
  });
}
