import { http } from '../http';
import type { Id, SubstitutionView } from './types';

export interface SubstitutionOrder { absent?: Id; substitute: Id; from: string; until: string; reason?: string }
/** `administration` orders for anybody, `own` for oneself and, as a head, for the department's people. */
export type SubstitutionBook = 'administration' | 'own';
const PATHS: Record<SubstitutionBook, string> = { administration: '/api/administration/substitutions', own: '/api/substitutions' };

/** Orders a substitute. 422 `substitution.…`, `appointment.excluded`. */
export function orderSubstitution(book: SubstitutionBook, body: SubstitutionOrder, intent: string): Promise<SubstitutionView> {
  return http.post<SubstitutionView>(PATHS[book], { body, intent });
}

/** Sets the last day of a substitution. 409 `substitution.changed`. */
export function endSubstitution(book: SubstitutionBook, id: Id, body: { until: string; version: number }): Promise<SubstitutionView> {
  return http.put<SubstitutionView>(`${PATHS[book]}/${id}`, { body });
}
