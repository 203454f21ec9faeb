import type { Id } from '@/lib/api/types';
import { http } from '@/lib/http';

/** Unbinds the identity of somebody whose account at the provider is another one now. 409 `oidc.none`. */
export function releaseIdentity(id: Id): Promise<void> {
  return http.delete<void>(`/api/administration/people/${id}/oidc`);
}
