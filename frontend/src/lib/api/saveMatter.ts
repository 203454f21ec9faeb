import { http } from '../http';
import type { FormData, Id, Matter } from './types';

/** Saves a draft or returned matter. 409 `matter.stale` when somebody saved another revision. */
export function saveMatter(id: Id, form: FormData, revision: number): Promise<Matter> {
  return http.put<Matter>(`/api/matters/${id}`, { body: { form, revision } });
}
