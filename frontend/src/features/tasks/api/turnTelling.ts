import type { Id } from '@/lib/api/types';
import { http } from '@/lib/http';

/** Stops telling, or goes on with those who wait. */
export function turnTelling(task: Id, on: boolean, intent: string): Promise<void> {
  return http.post<void>(`/api/tasks/${task}/telling/${on ? 'resumption' : 'stop'}`, { intent });
}
