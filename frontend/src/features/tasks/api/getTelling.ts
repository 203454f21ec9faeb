import { useQuery } from '@tanstack/react-query';
import { keys } from '@/lib/api/keys';
import { whileTelling } from '@/lib/api/told';
import type { Id, Told } from '@/lib/api/types';
import { http } from '@/lib/http';

/** How far the telling of a task is, for whoever may decide it. */
export function useTaskTelling(task: Id, enabled: boolean) {
  return useQuery({
    queryKey: keys.telling(task),
    queryFn: ({ signal }) => http.get<Told>(`/api/tasks/${task}/telling`, { signal }),
    refetchInterval: (query) => whileTelling(query.state.data),
    enabled,
  });
}
