import { useInfiniteQuery } from '@tanstack/react-query';
import { keys } from '@/lib/api/keys';
import type { Page, StaffMember } from '@/lib/api/types';
import { http } from '@/lib/http';

export type StaffQuery = Record<'q' | 'department' | 'state', string>;

/** People of the organisation by name, department and state, page by page. */
export function useStaff(query: StaffQuery) {
  return useInfiniteQuery({
    queryKey: keys.administration('people', query),
    queryFn: ({ pageParam, signal }) => http.get<Page<StaffMember>>('/api/administration/people', { signal, query: { ...query, cursor: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: (previous) => previous,
  });
}
