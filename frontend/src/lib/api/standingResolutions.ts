import { useQuery } from '@tanstack/react-query';
import { http } from '../http';
import { keys } from './keys';
import type { StandingResolution } from './types';

/** Standing resolutions of the own institution in force today. */
export function useStandingResolutions() {
  return useQuery({
    queryKey: keys.standingResolutions,
    queryFn: ({ signal }) => http.get<StandingResolution[]>('/api/standing-resolutions', { signal }),
  });
}
