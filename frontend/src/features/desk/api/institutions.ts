import { useQuery } from '@tanstack/react-query';
import { keys } from '@/lib/api/keys';
import type { DeskInstitution } from '@/lib/api/types';
import { http } from '@/lib/http';

/** Institutions of the own territory and line, with how many submissions are open, overdue and done. */
export function useInstitutions() {
  return useQuery({
    queryKey: keys.desk('institutions'),
    queryFn: ({ signal }) => http.get<DeskInstitution[]>('/api/desk/institutions', { signal }),
  });
}
