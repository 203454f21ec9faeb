import { useQuery } from '@tanstack/react-query';
import { http } from '@/lib/http';
import { keys } from '@/lib/api/keys';
import type { SessionInfo } from '@/lib/api/types';

/** What the sign-in page needs: whether this is a demo, and whether the first account is still to be made. */
export function useSessionInfo() {
  return useQuery({ queryKey: keys.session, queryFn: ({ signal }) => http.get<SessionInfo>('/api/session', { signal }) });
}
