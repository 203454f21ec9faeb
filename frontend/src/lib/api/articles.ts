import { useQuery } from '@tanstack/react-query';
import { http } from '../http';
import { keys } from './keys';
import type { Articles } from './types';

/** One-line summaries of the articles that appear as a basis. */
export function useArticles() {
  return useQuery({
    queryKey: keys.articles,
    queryFn: ({ signal }) => http.get<Articles>('/api/articles', { signal }),
    staleTime: Infinity,
  });
}
