import type { HandedOver, Id } from '@/lib/api/types';
import { http } from '@/lib/http';

export interface ThreeAdministrators { system: Id; security: Id; audit: Id }

/** Names the three administrators, once; answers a one-time token for each who has no account. */
export function nameAdministrators(body: ThreeAdministrators): Promise<HandedOver> {
  return http.post<HandedOver>('/api/setup/administrators', { body });
}
