import type { Id } from '@/lib/api/types';
import { http } from '@/lib/http';

/** Takes back a departure or move that has not taken effect. 409 `person.no_change`. */
export function cancelChange(person: Id, reason: string, intent: string): Promise<unknown> {
  return http.post<unknown>(`/api/administration/people/${person}/change/cancellation`, { body: { reason }, intent });
}
