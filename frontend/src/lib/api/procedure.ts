import { useQuery } from '@tanstack/react-query';
import { http } from '../http';
import { keys } from './keys';
import type { Procedure } from './types';

/** One procedure with form, texts and course; asked for only while wanted. */
export function useProcedure(key: string, wanted = true) {
  return useQuery({
    queryKey: keys.procedure(key),
    queryFn: ({ signal }) => http.get<Procedure>(`/api/procedures/${key}`, { signal }),
    staleTime: 300_000,
    enabled: wanted,
  });
}
