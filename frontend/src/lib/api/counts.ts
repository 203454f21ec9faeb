import { useQuery } from '@tanstack/react-query';
import { http } from '../http';
import { keys } from './keys';
import type { Counts } from './types';

/** How many tasks and drafts wait for me; refreshed every minute while the page is seen. */
export function useCounts() {
  return useQuery({
    queryKey: keys.counts,
    queryFn: ({ signal }) => http.get<Counts>('/api/tasks/counts', { signal }),
    refetchInterval: 60_000,
  });
}
