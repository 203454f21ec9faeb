import type { Id } from '@/lib/api/types';
import { http } from '@/lib/http';

/** Signs me out on one device, or on all but this one. */
export function endOwnSession(id?: Id): Promise<void> {
  return http.delete<void>(id ? `/api/account/sessions/${id}` : '/api/account/sessions');
}
