import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { keys } from '@/lib/api/keys';
import type { Id, LedgerLimit, LedgerPosting, Page } from '@/lib/api/types';
import { http } from '@/lib/http';

/** Every limit of the own organisation, with what is delivered and reserved this year. */
export function useLimits() {
  return useQuery({ queryKey: keys.limits, queryFn: ({ signal }) => http.get<LedgerLimit[]>('/api/ledger/limits', { signal }), staleTime: 0 });
}

/** Every line behind a limit, newest first, page by page. */
export function usePostings(limit: Id) {
  return useInfiniteQuery({
    queryKey: keys.postings(limit),
    queryFn: ({ pageParam, signal }) => http.get<Page<LedgerPosting>>(`/api/ledger/limits/${limit}/postings`, { signal, query: { cursor: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    staleTime: 0,
  });
}

/** Declares last year-end's total of a core asset. 403 `ledger.officer_declares`. */
export function declareTotal(limit: Id, declaration: { total: number; basis: string }, intent: string): Promise<LedgerLimit> {
  return http.post<LedgerLimit>(`/api/ledger/limits/${limit}/total`, { body: declaration, intent });
}
