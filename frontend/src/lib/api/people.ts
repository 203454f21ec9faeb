import { useQuery } from '@tanstack/react-query';
import { http } from '../http';
import { keys } from './keys';
import type { Person } from './types';

/** People of one's own organisation whose name contains the text (at most 20). */
export function usePeople(q: string) {
  return useQuery({
    queryKey: keys.people(q),
    queryFn: ({ signal }) => http.get<Person[]>('/api/people', { signal, query: { q } }),
    placeholderData: (previous) => previous,
    staleTime: 60_000,
  });
}
