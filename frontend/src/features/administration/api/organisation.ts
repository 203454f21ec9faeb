import { useQuery } from '@tanstack/react-query';
import { keys } from '@/lib/api/keys';
import type { OrganisationView } from '@/lib/api/types';
import { http } from '@/lib/http';

/** The administrator's own organisation. */
export function useOrganisation() {
  return useQuery({ queryKey: keys.administration('organisation'), queryFn: ({ signal }) => http.get<OrganisationView>('/api/administration/organisation', { signal }) });
}
