import { useInfiniteQuery } from '@tanstack/react-query';
import { http, type Query } from '../http';
import { keys } from './keys';
import type { Page, TaskRow } from './types';

/** Tasks by view (mine, queue, done) and text, page by page; as fresh as their counts until more pages are read. */
export function useTasks(query: Query) {
  return useInfiniteQuery({
    queryKey: keys.tasks(query),
    queryFn: ({ pageParam, signal }) => http.get<Page<TaskRow>>('/api/tasks', { signal, query: { ...query, cursor: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: (previous) => previous,
    refetchInterval: ({ state }) => (state.data && state.data.pages.length > 1 ? false : 60_000),
  });
}
