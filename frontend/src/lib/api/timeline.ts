import { useQuery } from '@tanstack/react-query';
import { http } from '../http';
import { keys } from './keys';
import type { Id, TimelineEntry } from './types';

/** What was done, is open and comes in a matter. */
export function useTimeline(id: Id) {
  return useQuery({
    queryKey: keys.matterPart(id, 'timeline'),
    queryFn: ({ signal }) => http.get<TimelineEntry[]>(`/api/matters/${id}/timeline`, { signal }),
  });
}
