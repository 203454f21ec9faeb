import { useQuery } from '@tanstack/react-query';
import { keys } from '@/lib/api/keys';
import type { WitnessState } from '@/lib/api/types';
import { http } from '@/lib/http';

/** Who cosigns our checkpoints, and how far they are. */
export function useWitnesses() {
  return useQuery({
    queryKey: keys.audit('witnesses'),
    queryFn: ({ signal }) => http.get<WitnessState[]>('/api/audit/witnesses', { signal }),
    staleTime: 0,
  });
}
