import type { Id } from '@/lib/api/types';
import { http } from '@/lib/http';

/** Takes the second factor from somebody who lost it. 409 `factor.none`. */
export function resetFactor(id: Id): Promise<void> {
  return http.delete<void>(`/api/administration/people/${id}/factor`);
}
