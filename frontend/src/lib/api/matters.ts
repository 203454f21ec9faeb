import { useInfiniteQuery } from '@tanstack/react-query';
import { http, type Query } from '../http';
import { keys } from './keys';
import type { MatterRow, Page } from './types';

/** Matters by view (mine, involved), text and status, page by page. */
export function useMatters(query: Query) {
  return useInfiniteQuery({
    queryKey: keys.matters(query),
    queryFn: ({ pageParam, signal }) => http.get<Page<MatterRow>>('/api/matters', { signal, query: { ...query, cursor: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: (previous) => previous,
  });
}
