import { useQuery } from '@tanstack/react-query';
import { keys } from '@/lib/api/keys';
import type { DeskDispatch, Id } from '@/lib/api/types';
import { http } from '@/lib/http';

/** One submission as it was sent; 404 for what went to another authority. */
export function useDispatch(id: Id) {
  return useQuery({
    queryKey: keys.desk('dispatch', { id }),
    queryFn: ({ signal }) => http.get<DeskDispatch>(`/api/desk/dispatches/${id}`, { signal }),
  });
}
