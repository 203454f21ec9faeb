import { useQuery } from '@tanstack/react-query';
import { http } from '../http';
import { keys } from './keys';
import type { Id, Orphan } from './types';

/** Matters whose requester has left and for which I may name a successor. */
export function useSuccessions() {
  return useQuery({ queryKey: keys.successions, queryFn: ({ signal }) => http.get<Orphan[]>('/api/successions', { signal }) });
}

export interface SuccessionOrder { successor: Id; reason: string }

/** Hands a matter over. 403 `succession.self`, 422 `succession.department`, 409 `succession.part`. */
export function nameSuccessor(matter: Id, body: SuccessionOrder, intent: string): Promise<unknown> {
  return http.post<unknown>(`/api/matters/${matter}/successor`, { body, intent });
}
