import { useQuery } from '@tanstack/react-query';
import { http } from '../http';
import { keys } from './keys';
import type { ProcedureRow } from './types';

/** What the signed-in person may file. */
export function useProcedures() {
  return useQuery({
    queryKey: keys.procedures,
    queryFn: ({ signal }) => http.get<ProcedureRow[]>('/api/procedures', { signal }),
    staleTime: 300_000,
  });
}
