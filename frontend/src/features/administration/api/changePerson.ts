import type { Id, StaffMember } from '@/lib/api/types';
import { http } from '@/lib/http';

export interface PersonChange { name: string; username?: string; email?: string; version: number }

/** Corrects name, user name or e-mail; what is left out is taken away. 409 `person.changed`, 422 `person.email_invalid`. */
export function changePerson(id: Id, body: PersonChange): Promise<StaffMember> {
  return http.put<StaffMember>(`/api/administration/people/${id}`, { body });
}
