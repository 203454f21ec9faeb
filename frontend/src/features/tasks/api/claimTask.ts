import type { Id, TaskRow } from '@/lib/api/types';
import { http } from '@/lib/http';

/** Takes a task out of a shared queue. 409 `task.claimed` {by, at} when another was faster. */
export function claimTask(id: Id): Promise<TaskRow> {
  return http.post<TaskRow>(`/api/tasks/${id}/claim`);
}
