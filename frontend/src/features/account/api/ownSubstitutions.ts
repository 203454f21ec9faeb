import { useQuery } from '@tanstack/react-query';
import { keys } from '@/lib/api/keys';
import type { SubstitutionView } from '@/lib/api/types';
import { http } from '@/lib/http';

/** Substitutions that I ordered, or that name me; a head also sees those of the department's people. */
export function useOwnSubstitutions() {
  return useQuery({ queryKey: keys.ownSubstitutions, queryFn: ({ signal }) => http.get<SubstitutionView[]>('/api/substitutions', { signal }) });
}
