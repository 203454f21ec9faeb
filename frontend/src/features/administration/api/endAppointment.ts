import type { Id } from '@/lib/api/types';
import { http } from '@/lib/http';

/** Sets the last day of an appointment; the history stays. 409 `appointment.changed`. */
export function endAppointment(id: Id, body: { until: string | null; version: number }): Promise<unknown> {
  return http.put<unknown>(`/api/administration/appointments/${id}`, { body });
}
