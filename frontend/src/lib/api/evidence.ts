import { useQuery } from '@tanstack/react-query';
import { http } from '../http';
import { keys } from './keys';
import type { EvidencePreview, Id } from './types';

/** Where a file is fetched; PDF and pictures come with a watermark. */
export function evidenceContent(id: Id): string {
  return `/api/evidence/${id}/content`;
}

/** Where a page is drawn, counted from 1. */
export function evidencePage(id: Id, page: number): string {
  return `/api/evidence/${id}/pages/${page}`;
}

/** What there is to see of a file. 422 `evidence.preview`, 503 `evidence.preview_busy`. */
export function useEvidencePreview(id: Id) {
  return useQuery({ queryKey: keys.evidencePreview(id), queryFn: ({ signal }) => http.get<EvidencePreview>(`/api/evidence/${id}/preview`, { signal }), staleTime: Infinity });
}
