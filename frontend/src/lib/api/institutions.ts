import { useQuery } from '@tanstack/react-query';
import { http } from '../http';
import { keys } from './keys';
import type { DeskInstitution, Named } from './types';

/** Institutions of the own territory and line, with how many submissions are open, overdue and done. */
export function useInstitutions() {
  return useQuery({
    queryKey: keys.desk('institutions'),
    queryFn: ({ signal }) => http.get<DeskInstitution[]>('/api/desk/institutions', { signal }),
  });
}

/** Health authorities below the own one. */
export function useSubordinates() {
  return useQuery({ queryKey: keys.desk('subordinates'), queryFn: ({ signal }) => http.get<Named[]>('/api/desk/subordinates', { signal }) });
}
