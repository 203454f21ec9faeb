import { fireEvent, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { TaskRow } from '@/lib/api/types';
import { fakeServer } from '@/test/fakeServer';
import { renderRoutes } from '@/test/render';
import { taskAnswer } from '@/test/samples';
import { TaskList } from './TaskList';

it('moves with j and k, opens with Enter and leaves typing alone', () => {
  fakeServer({});
  const tasks = ['T1', 'T2', 'T3'].map((id) => ({ ...(taskAnswer() as TaskRow), id }));
  const help = vi.fn();
  const { router } = renderRoutes([{ path: '/', element: <><input aria-label="文字" /><TaskList tasks={tasks} view="mine" onHelp={help} /></> }, { path: '/tasks/:id', element: <p /> }], '/');
  fireEvent.keyDown(screen.getByLabelText('文字'), { key: 'j' });
  expect(document.querySelector('.is-active')).toBeNull();
  for (const key of ['j', 'j', 'j', 'j', 'k']) fireEvent.keyDown(document.body, { key });
  fireEvent.keyDown(document.body, { key: '?' });
  expect(help).toHaveBeenCalledOnce();
  fireEvent.keyDown(document.body, { key: 'Enter' });
  expect(router.state.location.pathname).toBe('/tasks/T2');
});
