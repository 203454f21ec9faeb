import type { FormData, Id } from '@/lib/api/types';
import { http } from '@/lib/http';

export interface Decision { opinion: string; comment: string; form: FormData | null; version: number }

/**
 * Gives the opinion. 409 `task.already_decided` {by, at}, 403 `decision.four_eyes`, 422 with fields for a bad form.
 * Answers with the next task waiting for the person, if any.
 */
export function decideTask(id: Id, decision: Decision, intent: string): Promise<{ next?: Id | null }> {
  return http.post<{ next?: Id | null }>(`/api/tasks/${id}/opinion`, { body: decision, intent });
}
