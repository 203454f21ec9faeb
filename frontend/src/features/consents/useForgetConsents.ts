import { useQueryClient } from '@tanstack/react-query';
import { keys } from '@/lib/api/keys';

/** Asks anew for the notices and, since a withdrawal stops matters, for the work. */
export function useForgetConsents(): () => Promise<unknown> {
  const client = useQueryClient();
  return () => Promise.all([client.invalidateQueries({ queryKey: keys.consentNotices }), client.invalidateQueries({ queryKey: keys.work })]);
}
