import type { Id } from '@/lib/api/types';
import { http } from '@/lib/http';

/** Signs somebody out everywhere. */
export function endSessions(id: Id): Promise<void> {
  return http.delete<void>(`/api/administration/people/${id}/sessions`);
}
