import type { Id, Matter } from '@/lib/api/types';
import { http } from '@/lib/http';

/** A draft that takes an ended matter up again. */
export function reopenMatter(id: Id, intent: string): Promise<Matter> {
  return http.post<Matter>(`/api/matters/${id}/reopening`, { intent });
}
