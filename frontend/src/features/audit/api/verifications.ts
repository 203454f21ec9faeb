import { useQuery } from '@tanstack/react-query';
import { keys } from '@/lib/api/keys';
import type { Id, VerificationRun } from '@/lib/api/types';
import { http } from '@/lib/http';

/** The latest runs. */
export function useVerifications() {
  return useQuery({
    queryKey: keys.audit('verifications'),
    queryFn: ({ signal }) => http.get<VerificationRun[]>('/api/audit/verification', { signal }),
    staleTime: 0,
  });
}

/** One run, asked for every second while it goes on. */
export function useVerification(id: Id) {
  return useQuery({
    queryKey: keys.audit('verification', { id }),
    queryFn: ({ signal }) => http.get<VerificationRun>(`/api/audit/verification/${id}`, { signal }),
    refetchInterval: (query) => (query.state.data?.state === 'RUNNING' ? 1000 : false),
  });
}

/** Begins to verify everything. 409 `trail.verification_running`. */
export function startVerification(intent: string): Promise<VerificationRun> {
  return http.post<VerificationRun>('/api/audit/verification', { intent });
}
