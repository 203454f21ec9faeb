import { useQuery } from '@tanstack/react-query';
import { http } from '../http';
import { keys } from './keys';
import type { EvidenceRef, Id } from './types';

/** Files attached to a matter. */
export function useMatterEvidence(id: Id | undefined) {
  return useQuery({
    queryKey: keys.matterPart(id ?? '', 'evidence'),
    queryFn: ({ signal }) => http.get<EvidenceRef[]>(`/api/matters/${id}/evidence`, { signal }),
    enabled: Boolean(id),
  });
}
