import { useInfiniteQuery } from '@tanstack/react-query';
import { keys } from '@/lib/api/keys';
import type { FailedDelivery, Page } from '@/lib/api/types';
import { http } from '@/lib/http';

/** What could not be delivered after the last try, latest first. */
export function useFailedDeliveries() {
  return useInfiniteQuery({
    queryKey: keys.administration('failedDeliveries'),
    queryFn: ({ pageParam, signal }) => http.get<Page<FailedDelivery>>('/api/administration/deliveries/failed', { signal, query: { cursor: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}
