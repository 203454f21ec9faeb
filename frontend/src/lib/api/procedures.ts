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

/** Whether there is anything to file; taken for granted until the server says that there is nothing. */
export function useMayFile(): boolean {
  return useProcedures().data?.length !== 0;
}

/** Whether the signed-in person may report incidents and hazards: everybody of an institution. */
export function useMayReport(): boolean {
  return Boolean(useProcedures().data?.some((one) => one.key === 'security-incident-response'));
}
