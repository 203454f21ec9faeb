import type { DepartmentView, Id } from '@/lib/api/types';
import { http } from '@/lib/http';

export interface DepartmentChange { name: string; closedFrom: string | null; version: number }

/** Renames or closes it. 409 `department.changed`, 422 `department.in_use` while it owns data or has people. */
export function changeDepartment(id: Id, body: DepartmentChange): Promise<DepartmentView> {
  return http.put<DepartmentView>(`/api/administration/departments/${id}`, { body });
}
