import { useQuery } from '@tanstack/react-query';
import { keys } from '@/lib/api/keys';
import type { SubstitutionView } from '@/lib/api/types';
import { http } from '@/lib/http';

/** Substitutions in the organisation: running, coming, and those of the last year. */
export function useSubstitutions() {
  return useQuery({ queryKey: keys.administration('substitutions'), queryFn: ({ signal }) => http.get<SubstitutionView[]>('/api/administration/substitutions', { signal }) });
}
