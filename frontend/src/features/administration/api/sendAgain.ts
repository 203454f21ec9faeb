import type { Id } from '@/lib/api/types';
import { http } from '@/lib/http';

/** 404 once it was sent or is another organisation's. */
export function sendAgain(id: Id, intent: string): Promise<void> {
  return http.post<void>(`/api/administration/deliveries/${id}/repetition`, { intent });
}
