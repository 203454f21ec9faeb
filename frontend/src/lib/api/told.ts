import { useQuery } from '@tanstack/react-query';
import { http } from '../http';
import { keys } from './keys';
import type { Id, Told } from './types';

const LOOK_MS = 2_000;

/** Looks again and again while persons are being told. */
export const whileTelling = (told: Told | undefined) => (told?.running ? LOOK_MS : false);

/** How far the telling of the persons is that an incident affects. */
export function useTold(matter: Id) {
  return useQuery({
    queryKey: keys.matterPart(matter, 'told'),
    queryFn: ({ signal }) => http.get<Told>(`/api/matters/${matter}/told`, { signal }),
    refetchInterval: (query) => whileTelling(query.state.data),
  });
}
