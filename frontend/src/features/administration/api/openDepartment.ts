import type { DepartmentView } from '@/lib/api/types';
import { http } from '@/lib/http';

/** Opens a department. 409 `department.code_taken`. */
export function openDepartment(body: { code: string; name: string }, intent: string): Promise<DepartmentView> {
  return http.post<DepartmentView>('/api/administration/departments', { body, intent });
}
