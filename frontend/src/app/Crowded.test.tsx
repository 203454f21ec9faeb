import { act, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { Problem } from '@/lib/problem';
import { throttle } from '@/lib/throttle';
import { renderIn } from '@/test/render';
import { Crowded } from './Crowded';

afterEach(() => void vi.useRealTimers());

it('says that it goes on by itself, as long as something waits', async () => {
  vi.useFakeTimers();
  renderIn(<Crowded />);
  expect(screen.queryByRole('status')).toBeNull();
  act(() => void throttle.wait(new Problem(429, { code: 'request.throttled', args: { retryAfter: 5 } })));
  expect(screen.getByRole('status').textContent).toContain('稍候会自动继续');
  await act(() => vi.advanceTimersByTimeAsync(5000));
  expect(screen.queryByRole('status')).toBeNull();
});
