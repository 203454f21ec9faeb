import type { Grant, Id } from '@/lib/api/types';
import { http } from '@/lib/http';

/** Asks for a later end; the same owners and leader decide anew. */
export function requestExtension(id: Id, body: { until: string; reason: string }, intent: string): Promise<Grant> {
  return http.post<Grant>(`/api/grants/${id}/extension`, { body, intent });
}
