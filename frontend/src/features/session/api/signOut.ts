import { http } from '@/lib/http';

/** Ends the session. */
export function signOut(): Promise<void> {
  return http.delete<void>('/api/session', { onExpired: 'throw' });
}
