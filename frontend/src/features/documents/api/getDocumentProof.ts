import { useQuery } from '@tanstack/react-query';
import { keys } from '@/lib/api/keys';
import type { DocumentProof, Id } from '@/lib/api/types';
import { http } from '@/lib/http';

/** What speaks for a document; 404 for whoever may not read it. */
export function useDocumentProof(id: Id) {
  return useQuery({
    queryKey: keys.evidenceProof(id),
    queryFn: ({ signal }) => http.get<DocumentProof>(`/api/evidence/${encodeURIComponent(id)}/proof`, { signal }),
    enabled: id !== '',
  });
}
