import { useMutation } from '@tanstack/react-query';
import type { Id } from '@/lib/api/types';
import { http } from '@/lib/http';

/** Whether a file is the document, to the last byte. */
export function useCompareDocument(id: Id) {
  return useMutation({
    mutationFn: async (file: File) => {
      const body = new FormData();
      body.append('file', file);
      return (await http.post<{ same: boolean }>(`/api/evidence/${encodeURIComponent(id)}/checks`, { body })).same;
    },
  });
}
