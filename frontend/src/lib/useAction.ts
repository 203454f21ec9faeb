import { useMutation, type UseMutationOptions, type UseMutationResult } from '@tanstack/react-query';
import { useRef } from 'react';
import { uuid } from './ids';
import type { Problem } from './problem';

/**
 * A change that a person asks for. The idempotency key belongs to the intent: a repeated try with the same content keeps
 * it (so nothing happens twice), other content or a success begins a new one.
 */
export function useAction<V, R>(
  run: (value: V, intent: string) => Promise<R>,
  options: Omit<UseMutationOptions<R, Problem, V>, 'mutationFn'> = {},
): UseMutationResult<R, Problem, V> {
  const intent = useRef<{ content: string; key: string } | null>(null);
  return useMutation<R, Problem, V>({
    ...options,
    mutationFn: async (value) => {
      const content = JSON.stringify(value ?? null);
      if (intent.current?.content !== content) intent.current = { content, key: uuid() };
      const result = await run(value, intent.current.key);
      intent.current = null;
      return result;
    },
  });
}
