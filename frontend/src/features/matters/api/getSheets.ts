import { useQuery } from '@tanstack/react-query';
import { keys } from '@/lib/api/keys';
import type { Id, SheetRow } from '@/lib/api/types';
import { http } from '@/lib/http';

const SOON = 3000;

/** Statutory sheets of a matter; asked again while one is being made. */
export function useSheets(id: Id) {
  return useQuery({
    queryKey: keys.matterPart(id, 'sheets'),
    queryFn: ({ signal }) => http.get<SheetRow[]>(`/api/matters/${id}/sheets`, { signal }),
    refetchInterval: (query) => (query.state.data?.some((sheet) => !sheet.madeAt) ? SOON : false),
  });
}
