import { http } from '../http';
import type { Id } from './types';

/** Throws a draft away. */
export function discardMatter(id: Id): Promise<void> {
  return http.delete<void>(`/api/matters/${id}`);
}
