import { useQuery } from '@tanstack/react-query';
import { keys } from '@/lib/api/keys';
import type { DepartmentView } from '@/lib/api/types';
import { http } from '@/lib/http';

/** Departments with their heads and how many people they have, closed ones included. */
export function useDepartmentViews() {
  return useQuery({ queryKey: keys.administration('departments'), queryFn: ({ signal }) => http.get<DepartmentView[]>('/api/administration/departments', { signal }) });
}
