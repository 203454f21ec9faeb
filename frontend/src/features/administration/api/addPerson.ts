import type { StaffMember } from '@/lib/api/types';
import { http } from '@/lib/http';

export interface NewPerson { code: string; name: string; username?: string; email?: string }

/** Adds somebody, without account and posts. 409 `person.code_taken`, `person.username_taken`, 422 `person.email_invalid`. */
export function addPerson(body: NewPerson, intent: string): Promise<StaffMember> {
  return http.post<StaffMember>('/api/administration/people', { body, intent });
}
