import { screen, waitForElementToBeRemoved } from '@testing-library/react';
import { expect, it } from 'vitest';
import { HomePage } from '@/features/home/HomePage';
import { MattersPage } from '@/features/matters/MattersPage';
import { fakeServer, problem } from '@/test/fakeServer';
import { renderIn } from '@/test/render';
import { procedure } from '@/test/samples';
import { Nav } from './Nav';

const none = { items: [], next: null };
const serve = (procedures: unknown) =>
  fakeServer({ 'GET /api/procedures': procedures, 'GET /api/tasks': none, 'GET /api/matters': none, 'GET /api/tasks/counts': { mine: 0, queue: 0, returned: 0, drafts: 0 } });
const all = <><Nav /><HomePage /><MattersPage /></>;

it('offers to file what the server says may be filed', async () => {
  serve([{ ...procedure, group: 'data-use' }]);
  renderIn(all);
  expect(await screen.findByRole('link', { name: /^样例申请/ })).toBeTruthy();
  expect(screen.getAllByRole('link', { name: /发起申请/ })).toHaveLength(2);
});

it('does not speak of filing to whom the server offers nothing', async () => {
  serve([]);
  renderIn(all);
  await waitForElementToBeRemoved(() => screen.queryAllByRole('link', { name: /发起申请/ }));
  expect(screen.queryByRole('heading', { name: '可发起的申请' })).toBeNull();
  expect(await screen.findByText('您还没有发起过申请')).toBeTruthy();
  expect(screen.queryByText(/从"发起申请"开始/)).toBeNull();
});

it('keeps the door where the server did not answer', async () => {
  const server = serve(problem(500, 'internal'));
  renderIn(all);
  await screen.findByText('您还没有发起过申请');
  expect(server.to('GET /api/procedures')).not.toHaveLength(0);
  expect(screen.getAllByRole('link', { name: /发起申请/ })).toHaveLength(2);
});
