import { useInfiniteQuery } from '@tanstack/react-query';
import { keys } from '@/lib/api/keys';
import type { NoticeRow, Page } from '@/lib/api/types';
import { http } from '@/lib/http';

/** My notices, latest first, page by page; `enabled` while somebody looks. */
export function useNotices(enabled = true) {
  return useInfiniteQuery({
    queryKey: keys.noticeList,
    queryFn: ({ pageParam, signal }) => http.get<Page<NoticeRow>>('/api/notices', { signal, query: { cursor: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    enabled,
  });
}
