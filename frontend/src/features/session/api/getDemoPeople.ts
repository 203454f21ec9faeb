import { useQuery } from '@tanstack/react-query';
import { http } from '@/lib/http';
import { keys } from '@/lib/api/keys';
import type { DemoPerson } from '@/lib/api/types';

/** The invented people of a demo; asked for only where the session says that this is one. */
export function useDemoPeople(demo: boolean) {
  return useQuery({
    queryKey: keys.demoPeople,
    queryFn: ({ signal }) => http.get<DemoPerson[]>('/api/session/demo-people', { signal }),
    enabled: demo,
  });
}
