import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { TaskRow } from '@/lib/api/types';
import { fakeServer } from '@/test/fakeServer';
import { renderRoutes } from '@/test/render';
import { taskAnswer } from '@/test/samples';
import { TasksPage } from './TasksPage';

const TASK = taskAnswer() as TaskRow;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const EMPTY = { items: [], next: null };
const task = () => screen.queryByRole('link', { name: new RegExp(TASK.matter.title) });

async function opensEmpty() {
  const server = fakeServer({ 'GET /api/tasks': EMPTY, 'GET /api/tasks/counts': { mine: 0, queue: 0, drafts: 0 } });
  const { router } = renderRoutes([{ path: '/tasks', element: <TasksPage /> }], '/tasks?view=mine');
  await act(() => vi.advanceTimersByTimeAsync(1_000));
  expect(task()).toBeNull();
  expect(server.to('GET /api/tasks')).toHaveLength(1);
  server.answers['GET /api/tasks'] = { items: [TASK], next: null };
  return router;
}

it('shows what has come while the list stands open', async () => {
  await opensEmpty();
  await act(() => vi.advanceTimersByTimeAsync(60_000));
  expect(task()).toBeTruthy();
});

it('shows what has come when the menu leads to it again', async () => {
  const router = await opensEmpty();
  await act(() => router.navigate('/tasks'));
  await act(() => vi.advanceTimersByTimeAsync(1_000));
  expect(task()).toBeTruthy();
});
