import { useInfiniteQuery } from '@tanstack/react-query';
import { keys } from '@/lib/api/keys';
import type { Page, ReachedMatter } from '@/lib/api/types';
import { http, type Query } from '@/lib/http';

/** What reached the reader's authority of one procedure, by matter, the latest first. */
export function useReached(query: Query) {
  return useInfiniteQuery({
    queryKey: keys.desk('matters', query),
    queryFn: ({ pageParam, signal }) => http.get<Page<ReachedMatter>>('/api/desk/matters', { signal, query: { ...query, cursor: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}
