import type { Id, StaffMember } from '@/lib/api/types';
import { http } from '@/lib/http';

export interface PersonChange { name: string; username?: string; version: number }

/** Corrects name or user name. 409 `person.changed`. */
export function changePerson(id: Id, body: PersonChange): Promise<StaffMember> {
  return http.put<StaffMember>(`/api/administration/people/${id}`, { body });
}
