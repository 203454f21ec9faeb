import { useInfiniteQuery } from '@tanstack/react-query';
import { keys } from '@/lib/api/keys';
import type { Page, TrailRow } from '@/lib/api/types';
import { http } from '@/lib/http';

export type EntryQuery = Record<'person' | 'matter' | 'from' | 'until' | 'action' | 'outcome', string>;
export const EXPORT = '/api/audit/entries/export';

/** Sealed events of the own organisation, the latest first, page by page. */
export function useEntries(query: EntryQuery) {
  return useInfiniteQuery({
    queryKey: keys.audit('entries', query),
    queryFn: ({ pageParam, signal }) => http.get<Page<TrailRow>>('/api/audit/entries', { signal, query: { ...query, cursor: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: (previous) => previous,
    staleTime: 0,
    // An event is found once it is sealed, seconds after it happened; who reads on below is not disturbed.
    refetchInterval: ({ state }) => (state.data && state.data.pages.length > 1 ? false : 5000),
  });
}
