import { useQuery } from '@tanstack/react-query';
import { http } from '../http';
import { keys } from './keys';
import type { DeskInstitution } from './types';

/** Institutions of the own territory and line, with how many submissions are open, overdue and done. */
export function useInstitutions() {
  return useQuery({
    queryKey: keys.desk('institutions'),
    queryFn: ({ signal }) => http.get<DeskInstitution[]>('/api/desk/institutions', { signal }),
  });
}
