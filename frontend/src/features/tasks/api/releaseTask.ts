import type { Id, TaskRow } from '@/lib/api/types';
import { http } from '@/lib/http';

/** Puts a claimed task back into its queue. */
export function releaseTask(id: Id): Promise<TaskRow> {
  return http.post<TaskRow>(`/api/tasks/${id}/release`);
}
