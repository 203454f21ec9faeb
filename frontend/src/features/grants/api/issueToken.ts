import type { Id } from '@/lib/api/types';
import { http } from '@/lib/http';

/** A token with which a platform reports uses; it is shown this once. */
export function issueToken(id: Id, name: string): Promise<{ token: string }> {
  return http.post<{ token: string }>(`/api/grants/${id}/tokens`, { body: { name } });
}
