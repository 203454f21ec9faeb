import type { OrganisationView } from '@/lib/api/types';
import { http } from '@/lib/http';

export interface OrganisationChange { name: string; approvalMinimum: number; version: number }

/** Renames it or raises who approves internal use. 409 `organisation.changed`, 422 `organisation.minimum_lower`. */
export function changeOrganisation(body: OrganisationChange): Promise<OrganisationView> {
  return http.put<OrganisationView>('/api/administration/organisation', { body });
}
