import type { Id, Matter } from '@/lib/api/types';
import { http } from '@/lib/http';

/** A new draft with the same content, linked to the old matter. */
export function copyMatter(id: Id, intent: string): Promise<Matter> {
  return http.post<Matter>(`/api/matters/${id}/copy`, { intent });
}
