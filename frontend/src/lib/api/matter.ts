import { useQuery } from '@tanstack/react-query';
import { http } from '../http';
import { keys } from './keys';
import type { Id, Matter } from './types';

/** One matter with everything a page about it shows. */
export function useMatter(id: Id | undefined) {
  return useQuery({
    queryKey: keys.matter(id ?? ''),
    queryFn: ({ signal }) => http.get<Matter>(`/api/matters/${id}`, { signal }),
    enabled: Boolean(id),
  });
}
