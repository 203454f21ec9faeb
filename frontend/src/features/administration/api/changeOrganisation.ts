import type { OrganisationView } from '@/lib/api/types';
import { http } from '@/lib/http';

export interface OrganisationChange { name: string; approvalMinimum: number; criticalOperator: boolean | null; version: number }

/** Renames it, raises who approves internal use, says whether it operates critical infrastructure. 409 `organisation.changed`, 422 `organisation.minimum_lower`. */
export function changeOrganisation(body: OrganisationChange): Promise<OrganisationView> {
  return http.put<OrganisationView>('/api/administration/organisation', { body });
}
