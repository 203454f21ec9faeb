import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { keys } from '@/lib/api/keys';

/** After a change: whatever stands on posts is asked for again. */
export function useForgetAdministration(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(async () => {
    await Promise.all([keys.administered, keys.work, keys.departments, ['people']].map((queryKey) => client.invalidateQueries({ queryKey })));
  }, [client]);
}
