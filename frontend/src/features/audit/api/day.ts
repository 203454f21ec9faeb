import { useQuery } from '@tanstack/react-query';
import { keys } from '@/lib/api/keys';
import type { DayCheckpoint } from '@/lib/api/types';
import { http } from '@/lib/http';

/** Where the trail stood at the end of a day. */
export function useDay(day: string) {
  return useQuery({
    queryKey: keys.audit('day', { day }),
    queryFn: ({ signal }) => http.get<DayCheckpoint>('/api/audit/day', { signal, query: { day } }),
    staleTime: 0,
  });
}
