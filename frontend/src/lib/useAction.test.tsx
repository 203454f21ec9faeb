import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, it } from 'vitest';
import { useAction } from './useAction';

it('keeps the key while the same thing is tried again and takes a new one for anything else', async () => {
  const keys: string[] = [];
  let fail = true;
  const run = async (value: string, intent: string) => {
    keys.push(`${value}:${intent}`);
    if (fail) throw new Error('lost');
  };
  const wrapper = ({ children }: { children: ReactNode }) => <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>;
  const { result } = renderHook(() => useAction(run), { wrapper });
  const attempt = (value: string) => act(() => result.current.mutateAsync(value).catch(() => undefined));
  await attempt('a');
  await attempt('a');
  await attempt('b');
  fail = false;
  await attempt('b');
  await attempt('b');
  expect(keys[0]).toBe(keys[1]);
  expect(keys[2]).toBe(keys[3]);
  expect(new Set(keys).size).toBe(3);
});
