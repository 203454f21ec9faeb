import type { Id } from '@/lib/api/types';
import { http } from '@/lib/http';

/** Asks for a later end; the same owners and leader decide anew. */
export function requestExtension(id: Id, body: { until: string; reason: string }, intent: string): Promise<void> {
  return http.post<void>(`/api/grants/${id}/extension`, { body, intent });
}
