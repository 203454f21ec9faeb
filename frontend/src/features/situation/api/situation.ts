import { useInfiniteQuery } from '@tanstack/react-query';
import { keys } from '@/lib/api/keys';
import type { Page, Situation } from '@/lib/api/types';
import { http, type Query } from '@/lib/http';

/** Incidents of the own institution that the reader has a part in: open or ended. */
export function useSituation(query: Query) {
  return useInfiniteQuery({
    queryKey: keys.situation(query),
    queryFn: ({ pageParam, signal }) => http.get<Page<Situation>>('/api/situation', { signal, query: { ...query, cursor: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}
