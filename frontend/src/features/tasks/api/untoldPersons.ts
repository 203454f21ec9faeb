import { useInfiniteQuery } from '@tanstack/react-query';
import { keys } from '@/lib/api/keys';
import type { Id, Page, UntoldPerson } from '@/lib/api/types';
import { http } from '@/lib/http';

/** Whom the platform did not reach; `failed` is how many, so that a new one is looked for. */
export function useUntoldPersons(task: Id, failed: number) {
  return useInfiniteQuery({
    queryKey: keys.untold(task, failed),
    queryFn: ({ pageParam, signal }) => http.get<Page<UntoldPerson>>(`/api/tasks/${task}/telling/failures`, { signal, query: { cursor: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    enabled: failed > 0,
  });
}
