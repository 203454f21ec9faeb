import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { IncidentClock, Post, ReachedMatter, Situation } from '@/lib/api/types';
import { fakeServer } from '@/test/fakeServer';
import { renderRoutes } from '@/test/render';
import { dispatch, dispatchRow, matter, me } from '@/test/samples';
import { SituationPage } from './SituationPage';

const HOUR = 3_600_000;
const at = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString();
const clock = (change: Partial<IncidentClock>): IncidentClock => ({
  id: 'C1', duty: 'plan', form: 'act', phase: 'INITIAL', basis: ['A22.10'], wording: 'immediately', limitKind: 'internal', startedBy: 'DISCOVERY', startedAt: at(-3), dueAt: at(-2),
  metAt: at(-2.5), dispatch: null, ...change,
});
const incident = {
  what: '护士站电脑被加密', noticedAt: at(-3), mergedInto: null, joined: [], classified: null, clocks: [clock({}), clock({ id: 'C2', duty: 'health-local', form: 'report', dueAt: at(-1), metAt: null })],
  dispatches: [dispatch({ id: 'D1', kind: 'report', state: 'ANSWERED', answer: 'receipt', endedAt: at(-0.5) })],
};
const situation = (change: Partial<Situation> = {}): Situation => ({
  ...matter({ openSteps: [{ name: { zh: '编写报送材料' }, who: ['曹景行'] }, { name: { zh: '告知受影响的人' }, who: [] }] }), incident, ...change,
});
const show = (post: Post, answers: Record<string, unknown>, path = '/situation') => {
  const server = fakeServer({ 'GET /api/articles': {}, ...answers });
  const who = { ...me, appointments: [{ ...me.appointments[0]!, post }] };
  return { server, ...renderRoutes([{ path: '/situation', element: <SituationPage /> }], path, who) };
};
const page = (...items: unknown[]) => ({ items, next: null });

it('shows where an incident stands: the clock that runs, who acts next, what was sent', async () => {
  show('EMERGENCY_LEAD', { 'GET /api/situation': page(situation()) });
  const card = within(await screen.findByRole('article', { name: /护士站电脑被加密/ }));
  expect(card.getByText(/已超1小时0分/)).toBeTruthy();
  expect(card.getByText(/已完成 1 项/)).toBeTruthy();
  expect(card.getByText('曹景行')).toBeTruthy();
  expect(card.getByText('没有人有权办理')).toBeTruthy();
  expect(card.getByText('云岭省互联网信息办公室')).toBeTruthy();
  expect(card.getByRole('img').getAttribute('aria-label')).toMatch(/发现（.*启动应急预案已完成（.*的最迟时间（.*答复（/);
  expect(card.getByRole('link', { name: '大事记' }).getAttribute('href')).toBe('/matters/M1/chronology');
});

it('asks for those that have ended, and says so when there are none', async () => {
  const { server } = show('EMERGENCY_LEAD', { 'GET /api/situation': page() }, '/situation?view=ended');
  expect(await screen.findByText('没有已结束的事件')).toBeTruthy();
  expect(server.to('GET /api/situation')[0]!.query.get('view')).toBe('ended');
});

it('shows an authority what reached it, by incident, with its own limits', async () => {
  const reached: ReachedMatter = {
    institution: { id: 'O1', name: '云汀区中心医院' }, matter: dispatchRow().matter!,
    dispatches: [dispatchRow({ id: 'D1', kind: 'upward', state: 'ANSWERED', answer: 'reported-upward', endedAt: at(-1) }), dispatchRow({ id: 'D2', kind: 'report' })],
  };
  const { server } = show('REGULATOR_STAFF', { 'GET /api/desk/matters': page(reached) });
  const card = within(await screen.findByRole('article', { name: /出境自评估/ }));
  expect(card.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/desk/D1', '/desk/D2']);
  expect(card.getByText('外部规定')).toBeTruthy();
  expect(server.to('GET /api/desk/matters')[0]!.query.get('procedure')).toBe('security-incident-response');
  expect(server.to('GET /api/situation')).toEqual([]);
});

it('tells an authority that no hazard was reported, and offers no empty table', async () => {
  const { server } = show('REGULATOR_STAFF', { 'GET /api/desk/matters': page() }, '/situation?kind=hazards');
  expect(await screen.findByText('还没有单位报送风险隐患')).toBeTruthy();
  expect(server.to('GET /api/desk/matters')[0]!.query.get('procedure')).toBe('hazard-report');
  expect(screen.queryByRole('button', { name: '下载汇总表' })).toBeNull();
});
