import { useInfiniteQuery } from '@tanstack/react-query';
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
