import { useInfiniteQuery } from '@tanstack/react-query';
import { keys } from '@/lib/api/keys';
import type { DispatchRow, Page } from '@/lib/api/types';
import { http, type Query } from '@/lib/http';

/** What was sent to the reader's authority: open by clock, or done, latest first. */
export function useDispatches(query: Query) {
  return useInfiniteQuery({
    queryKey: keys.desk('dispatches', query),
    queryFn: ({ pageParam, signal }) => http.get<Page<DispatchRow>>('/api/desk/dispatches', { signal, query: { ...query, cursor: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}
