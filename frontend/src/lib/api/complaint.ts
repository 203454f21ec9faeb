import { useQuery } from '@tanstack/react-query';
import { http } from '../http';
import { keys } from './keys';
import type { Complainant, ComplaintStory, Id, Named } from './types';

/** What was reported. Each reading leaves a leaf, so it is asked for and never fetched by itself. */
export function getComplaint(matter: Id) {
  return http.get<ComplaintStory>(`/api/matters/${matter}/complaint`);
}

/** Who reported it; each reading leaves a leaf. */
export function getComplainant(matter: Id) {
  return http.get<Complainant>(`/api/matters/${matter}/complainant`);
}

/** Authorities that can take a complaint over. */
export function useReceivingAuthorities() {
  return useQuery({ queryKey: keys.complaints('recipients'), queryFn: ({ signal }) => http.get<Named[]>('/api/complaint-recipients', { signal }) });
}
