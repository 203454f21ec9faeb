import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fakeServer } from '@/test/fakeServer';
import { renderRoutes } from '@/test/render';
import { dispatch, dispatchRow } from '@/test/samples';
import { DeskPage } from './DeskPage';
import { DispatchPage } from './DispatchPage';

const routes = [
  { path: '/desk', element: <DeskPage /> }, { path: '/desk/:id', element: <DispatchPage /> }, { path: '/tasks/:id', element: <p>办理页</p> },
];
const institution = { id: 'O1', name: '云汀区中心医院', line: 'HEALTH', territory: '990101', open: 2, overdue: 1, done: 3 };
const show = (at: string, answers: Record<string, unknown> = {}) => {
  const server = fakeServer({
    'GET /api/desk/dispatches': { items: [dispatchRow()], next: null }, 'GET /api/desk/institutions': [institution], 'GET /api/desk/dispatches/S1': dispatch({}), ...answers,
  });
  return { server, ...renderRoutes(routes, at) };
};

it('lists what waits, from whom and by whose clock', async () => {
  const { server } = show('/desk');
  const row = await screen.findByRole('link', { name: /出境自评估/ });
  expect(row.textContent).toContain('云汀区中心医院');
  expect(row.textContent).toContain('外部规定');
  expect(row.textContent).toContain('1 份材料');
  expect(server.to('GET /api/desk/dispatches')[0]!.query.get('view')).toBe('open');
});

it('says so when nothing waits', async () => {
  show('/desk', { 'GET /api/desk/dispatches': { items: [], next: null } });
  expect(await screen.findByText('没有待办理的报送')).toBeTruthy();
});

it('shows the institutions with their counts and leads to the history of one', async () => {
  const { server } = show('/desk?view=institutions');
  const row = (await screen.findByRole('rowheader', { name: '云汀区中心医院' })).closest('tr')!;
  expect(within(row).getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['990101', '2', '1', '3', '查看']);
  await userEvent.click(screen.getByRole('link', { name: '查看云汀区中心医院的报送' }));
  expect(await screen.findByText('只看：云汀区中心医院')).toBeTruthy();
  expect(server.to('GET /api/desk/dispatches')[0]!.query.get('institution')).toBe('O1');
});

it('shows what was sent and leads to the decision while it waits', async () => {
  show('/desk/S1');
  expect(await screen.findByText('请予审核')).toBeTruthy();
  expect(screen.getByText(/最多 800 人、5,000 条记录/)).toBeTruthy();
  await userEvent.click(screen.getByRole('link', { name: '办理' }));
  expect(await screen.findByText('办理页')).toBeTruthy();
});

it('offers nothing on what was withdrawn', async () => {
  show('/desk/S1', { 'GET /api/desk/dispatches/S1': dispatch({ state: 'WITHDRAWN', task: null, endedAt: '2026-03-03T01:00:00Z' }) });
  expect(await screen.findByText('报送单位已撤回，无需再办理。')).toBeTruthy();
  expect(screen.queryByRole('link', { name: '办理' })).toBeNull();
});

it('marks a reply that nobody has checked yet', async () => {
  const reply = { answer: 'pass', content: { number: '网信评〔2026〕12号', date: '2026-03-02' }, enteredBy: { id: 'P2', name: '曹景行' }, confirmedBy: null };
  show('/desk/S1', { 'GET /api/desk/dispatches/S1': dispatch({ onPlatform: false, reply }) });
  expect(await screen.findByText('登记的答复，尚待第二人核对')).toBeTruthy();
});
