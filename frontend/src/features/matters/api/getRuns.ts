import { useInfiniteQuery } from '@tanstack/react-query';
import { keys } from '@/lib/api/keys';
import type { Id, Page, StandingRun } from '@/lib/api/types';
import { http } from '@/lib/http';

/** Runs under a standing resolution, newest first, page by page. */
export function useRuns(id: Id) {
  return useInfiniteQuery({
    queryKey: keys.matterPart(id, 'runs'),
    queryFn: ({ pageParam, signal }) => http.get<Page<StandingRun>>(`/api/matters/${id}/runs`, { signal, query: { cursor: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}
