import type { Id, Issued } from '@/lib/api/types';
import { http } from '@/lib/http';

/** A one-time token for the first or a forgotten password. The answer is the only place where it ever stands. */
export function invitePerson(id: Id): Promise<Issued> {
  return http.post<Issued>(`/api/administration/people/${id}/invitation`);
}
