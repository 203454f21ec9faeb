import type { Id, Matter } from '@/lib/api/types';
import { http } from '@/lib/http';

/** Takes a matter back before its execution began. */
export function withdrawMatter(id: Id, comment: string, intent: string): Promise<Matter> {
  return http.post<Matter>(`/api/matters/${id}/withdrawal`, { body: { comment }, intent });
}
