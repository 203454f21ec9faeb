import { useQuery } from '@tanstack/react-query';
import { keys } from '@/lib/api/keys';
import type { Id, StaffPage } from '@/lib/api/types';
import { http } from '@/lib/http';

/** One person with everything that hangs on the posts held. */
export function useStaffPage(id: Id) {
  return useQuery({ queryKey: keys.administration('person', { id }), queryFn: ({ signal }) => http.get<StaffPage>(`/api/administration/people/${id}`, { signal }) });
}
