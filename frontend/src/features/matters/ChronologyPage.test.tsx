import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { fakeServer, problem } from '@/test/fakeServer';
import { renderRoutes } from '@/test/render';
import { matter, step } from '@/test/samples';
import { ChronologyPage } from './ChronologyPage';

const routes = [{ path: '/matters/:id/chronology', element: <ChronologyPage /> }];
const incident = { what: '护士站电脑被加密', noticedAt: '2026-03-01T00:30:00Z', mergedInto: null, joined: [], classified: null, clocks: [], dispatches: [] };
const show = (answers: Record<string, unknown>) => {
  fakeServer({ 'GET /api/articles': {}, ...answers });
  renderRoutes(routes, '/matters/M1/chronology');
};

it('lists what happened in order of time, to whom it went, and what is still open', async () => {
  show({
    'GET /api/matters/M1': matter({ incident }),
    'GET /api/matters/M1/timeline': [
      step({ id: 'S1', name: { zh: '报送' }, at: '2026-03-01T03:00:00Z', opinion: 'dispatched', to: { authority: 'health-local', name: '云汀区卫生健康委' }, form: { number: '院〔2026〕1号', date: '2026-03-01' }, who: [{ name: '曹景行', actingFor: null }] }),
      step({ id: 'S2', name: { zh: '控制事态' }, at: '2026-03-01T02:00:00Z', opinion: 'contained', comment: '已断网', who: [{ name: '许承安', actingFor: '贺南枝' }] }),
      step({ id: 'S3', kind: 'open', name: { zh: '告知受影响的人' }, who: [{ name: '方知远', actingFor: null }] }),
      step({ id: null, kind: 'coming', name: { zh: '结案' } }),
    ],
  });
  const [, ...rows] = within(await screen.findByRole('table')).getAllByRole('row');
  const cells = rows.map((row) => within(row).getAllByRole('cell').map((cell) => cell.textContent));
  expect(cells).toEqual([
    ['2026-03-01 08:30', '发现事件', ''],
    ['2026-03-01 09:00', '提交：样例申请', '李沐阳'],
    ['2026-03-01 10:00', '控制事态 · 确认并已控制已断网', '许承安（代 贺南枝）'],
    ['2026-03-01 11:00', '报送 · 至云汀区卫生健康委 · 报送文号院〔2026〕1号，2026-03-01', '曹景行'],
  ]);
  expect(screen.getByRole('region', { name: '尚待办理' }).textContent).toContain('告知受影响的人方知远');
  expect(screen.getByText(/李沐阳于.*打印/)).toBeTruthy();
});

it('prints', async () => {
  const print = vi.spyOn(window, 'print').mockImplementation(() => {});
  show({ 'GET /api/matters/M1': matter(), 'GET /api/matters/M1/timeline': [] });
  await userEvent.click(await screen.findByRole('button', { name: '打印' }));
  expect(print).toHaveBeenCalledOnce();
  print.mockRestore();
});

it('says when the matter is not there', async () => {
  show({ 'GET /api/matters/M1': problem(404, 'not_found'), 'GET /api/matters/M1/timeline': [] });
  expect(await screen.findByRole('alert')).toBeTruthy();
});
