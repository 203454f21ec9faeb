import { useQuery } from '@tanstack/react-query';
import { keys } from '@/lib/api/keys';
import type { Id, Task } from '@/lib/api/types';
import { http } from '@/lib/http';

/** One task with its matter's whole page, the opinions on offer and what was said before. Not refetched while somebody writes. */
export function useTask(id: Id) {
  return useQuery({
    queryKey: keys.task(id),
    queryFn: async ({ signal }): Promise<Task> => {
      const { page, ...task } = await http.get<Omit<Task, 'matter'> & { page: Task['matter'] }>(`/api/tasks/${id}`, { signal });
      return { ...task, matter: page };
    },
    refetchOnWindowFocus: false,
  });
}
