import { useInfiniteQuery } from '@tanstack/react-query';
import { http, type Query } from '../http';
import { keys } from './keys';
import type { Asset, Page } from './types';

/** Data assets by text, level and department, page by page. */
export function useAssets(query: Query) {
  return useInfiniteQuery({
    queryKey: keys.assets(query),
    queryFn: ({ pageParam, signal }) => http.get<Page<Asset>>('/api/assets', { signal, query: { ...query, cursor: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: (previous) => previous,
  });
}
