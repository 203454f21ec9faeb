import { useInfiniteQuery } from '@tanstack/react-query';
import { keys } from '@/lib/api/keys';
import type { Id, Page, RetentionRow } from '@/lib/api/types';
import { http } from '@/lib/http';

export type RetentionQuery = Record<'state' | 'held' | 'number', string>;

/** How long the matters of the own organisation are kept, by end of term, page by page. */
export function useRetentions(query: RetentionQuery) {
  return useInfiniteQuery({
    queryKey: keys.audit('retention', query),
    queryFn: ({ pageParam, signal }) => http.get<Page<RetentionRow>>('/api/audit/retention', {
      signal, query: { ...query, cursor: pageParam },
    }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: (previous) => previous,
    staleTime: 0,
  });
}

/** Holds a matter whatever its term says. */
export function placeHold(matter: Id, order: { reason: string; reference: string }, intent: string): Promise<RetentionRow> {
  return http.post<RetentionRow>(`/api/audit/retention/${matter}/hold`, { body: order, intent });
}

/** Lifts a hold that somebody else placed. 409 `hold.second_person`, `retention.own_matter`. */
export function liftHold(hold: Id, order: { reason: string }, intent: string): Promise<RetentionRow> {
  return http.post<RetentionRow>(`/api/audit/holds/${hold}/lifting`, { body: order, intent });
}

/** Keeps a matter on whose term is over. 422 `retention.not_later`. */
export function keepOn(matter: Id, order: { until: string; reason: string }, intent: string): Promise<RetentionRow> {
  return http.post<RetentionRow>(`/api/audit/retention/${matter}/keeping`, { body: order, intent });
}

/** Releases a matter whose term is over; nothing is destroyed. 409 `retention.held`. */
export function release(matter: Id, order: { reason: string }, intent: string): Promise<RetentionRow> {
  return http.post<RetentionRow>(`/api/audit/retention/${matter}/release`, { body: order, intent });
}
