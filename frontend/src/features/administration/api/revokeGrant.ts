import type { Id } from '@/lib/api/types';
import { http } from '@/lib/http';

/** Ends a running grant. 409 `grant.not_active`. */
export function revokeGrant(grant: Id, reason: string, intent: string): Promise<unknown> {
  return http.post<unknown>(`/api/administration/grants/${grant}/revocation`, { body: { reason }, intent });
}
