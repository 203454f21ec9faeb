import { useQuery } from '@tanstack/react-query';
import { keys } from '@/lib/api/keys';
import type { Id, NoticeRow } from '@/lib/api/types';
import { http } from '@/lib/http';

/** One of my notices, and where it leads today. */
export function useNotice(id: Id) {
  return useQuery({ queryKey: keys.notice(id), queryFn: ({ signal }) => http.get<NoticeRow>(`/api/notices/${id}`, { signal }) });
}
