import type { Id, Task } from '@/lib/api/types';
import { http } from '@/lib/http';

/** Puts a claimed task back into its queue. */
export function releaseTask(id: Id, intent: string): Promise<Task> {
  return http.post<Task>(`/api/tasks/${id}/release`, { intent });
}
