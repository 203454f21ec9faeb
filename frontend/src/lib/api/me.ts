import { useQuery } from '@tanstack/react-query';
import { http } from '../http';
import { keys } from './keys';
import type { Me } from './types';

/** Who is signed in; a 401 comes through, because it means "nobody". */
export function useMe() {
  return useQuery({
    queryKey: keys.me,
    queryFn: ({ signal }) => http.get<Me>('/api/me', { signal, onExpired: 'throw' }),
    staleTime: Infinity,
  });
}

/** The signed-in person inside pages that only exist when somebody is. */
export function useSignedIn(): Me {
  const { data } = useMe();
  if (!data) throw new Error('nobody is signed in');
  return data;
}
