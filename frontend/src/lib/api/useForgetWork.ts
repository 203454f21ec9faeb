import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { keys } from './keys';

/** After a change: tasks, matters and counts are asked for again. */
export function useForgetWork(): () => Promise<void> {
  const client = useQueryClient();
  return useCallback(() => client.invalidateQueries({ queryKey: keys.work }), [client]);
}
