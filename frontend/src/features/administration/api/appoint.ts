import type { Id, Post } from '@/lib/api/types';
import { http } from '@/lib/http';

export interface NewAppointment { post: Post; department: Id | null; from: string; until: string | null }

/** Appoints somebody. 422 `appointment.…` where the rules refuse it. */
export function appoint(person: Id, body: NewAppointment, intent: string): Promise<unknown> {
  return http.post<unknown>(`/api/administration/people/${person}/appointments`, { body, intent });
}
