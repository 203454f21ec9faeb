import type { Id } from '@/lib/api/types';
import { http } from '@/lib/http';

export function readNotice(id: Id): Promise<void> {
  return http.put<void>(`/api/notices/${id}/read`);
}
