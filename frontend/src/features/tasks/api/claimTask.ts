import type { Id, Task } from '@/lib/api/types';
import { http } from '@/lib/http';

/** Takes a task out of a shared queue. 409 `task.claimed` {by, at} when another was faster. */
export function claimTask(id: Id, intent: string): Promise<Task> {
  return http.post<Task>(`/api/tasks/${id}/claim`, { intent });
}
