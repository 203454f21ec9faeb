import { http } from '../http';
import type { Id, Matter } from './types';

/** Submits what was saved. 422 `matter.invalid` with fields, 422 `matter.refused` with reasons. */
export function submitMatter(id: Id, revision: number, intent: string): Promise<Matter> {
  return http.post<Matter>(`/api/matters/${id}/submission`, { body: { revision }, intent });
}
