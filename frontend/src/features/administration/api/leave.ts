import type { Id, Post } from '@/lib/api/types';
import { http } from '@/lib/http';

export interface Departure { on: string; successor?: Id | null; reason: string }
export interface Transfer extends Departure { appointments: { post: Post; department: Id | null }[] }

/** Somebody leaves: `on` is the last day. 422 `person.…` */
export function depart(person: Id, body: Departure, intent: string): Promise<unknown> {
  return http.post<unknown>(`/api/administration/people/${person}/departure`, { body, intent });
}

/** Somebody moves: what is not listed ends with `on`. 422 `person.…`, `appointment.…` */
export function transfer(person: Id, body: Transfer, intent: string): Promise<unknown> {
  return http.post<unknown>(`/api/administration/people/${person}/transfer`, { body, intent });
}
