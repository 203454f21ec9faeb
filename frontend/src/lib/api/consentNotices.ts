import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { http } from '../http';
import { keys } from './keys';
import type { ConsentNotices } from './types';

/** Versions of the notices to individuals of the own organisation, newest first, page by page. */
export function useConsentNotices(enabled = true) {
  return useInfiniteQuery({
    enabled,
    queryKey: keys.consentNotices,
    queryFn: ({ pageParam, signal }) => http.get<ConsentNotices>('/api/consent-notices', { signal, query: { cursor: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}

/** All of them at once: asks for page after page, and stops where one fails. */
export function useAllConsentNotices(enabled = true) {
  const list = useConsentNotices(enabled);
  const { hasNextPage, isFetching, isError, fetchNextPage } = list;
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [hasNextPage, isFetching, isError, fetchNextPage]);
  return { list, notices: list.data?.pages.flatMap((page) => page.items) ?? [] };
}
