import type { AssetFieldRef, Grant, Id } from '@/lib/api/types';
import { http } from '@/lib/http';

export interface UseRecord { rows: number; fields: AssetFieldRef[]; purpose: string }

/** Records that data were used. A use beyond fields or rows is recorded too and suspends the grant at once. */
export function recordUse(id: Id, use: UseRecord, intent: string): Promise<Grant> {
  return http.post<Grant>(`/api/grants/${id}/uses`, { body: use, intent });
}
