import { useQuery } from '@tanstack/react-query';
import { http } from '../http';
import { keys } from './keys';
import type { Named } from './types';

/** Departments of one's own organisation. */
export function useDepartments() {
  return useQuery({
    queryKey: keys.departments,
    queryFn: ({ signal }) => http.get<Named[]>('/api/departments', { signal }),
    staleTime: 300_000,
  });
}
