import type { Id } from '@/lib/api/types';
import { http } from '@/lib/http';

/** Ends a grant before its term. */
export function endGrant(id: Id, comment: string, intent: string): Promise<void> {
  return http.post<void>(`/api/grants/${id}/end`, { body: { comment }, intent });
}
