import type { Grant, Id } from '@/lib/api/types';
import { http } from '@/lib/http';

/** Ends a grant before its term. */
export function endGrant(id: Id, comment: string, intent: string): Promise<Grant> {
  return http.post<Grant>(`/api/grants/${id}/end`, { body: { comment }, intent });
}
