import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { Post, TrailRow, VerificationRun } from '@/lib/api/types';
import { type Call, fakeServer, problem, Reply } from '@/test/fakeServer';
import { renderRoutes } from '@/test/render';
import { holder } from '@/test/staff';
import { AuditPage } from './AuditPage';
import { VerificationPage } from './VerificationPage';

const routes = [
  { path: '/audit/:section?', element: <AuditPage /> }, { path: '/audit/verification/:id', element: <VerificationPage /> }, { path: '/audit/matters/:id', element: <p>办件留痕页</p> },
];
const row = (change: Partial<TrailRow> = {}): TrailRow => ({
  number: 41, at: '2026-03-01T01:05:00Z', action: 'opinion.given', outcome: 'return', actor: '何书恒', actingFor: null, kind: 'matter', object: 'YTZX-2026-000007', sequence: 4, matterId: 'M1', ...change,
});
const run = (change: Partial<VerificationRun> = {}): VerificationRun => ({
  id: 'V1', state: 'RUNNING', done: 30, total: 120, startedAt: '2026-03-01T01:05:00Z', updatedAt: '2026-03-01T01:05:00Z', requestedBy: '萧望舒', intact: null, findings: [], elsewhere: 0, ...change,
});
const show = (at = '/audit', answers: Record<string, unknown> = {}, post: Post = 'AUDITOR') => {
  const server = fakeServer({ 'GET /api/audit/entries': { items: [row()], next: null }, 'GET /api/audit/verification': [], 'GET /api/audit/witnesses': [], ...answers });
  return { server, ...renderRoutes(routes, at, holder(post)) };
};

it('is closed to everybody else, open to the audit administrator', async () => {
  const { server, unmount } = show('/audit', {}, 'DEPARTMENT_HEAD');
  expect(screen.getByText('这里由审计人员使用')).toBeTruthy();
  expect(server.calls).toEqual([]);
  unmount();
  show('/audit', {}, 'AUDIT_ADMINISTRATOR');
  expect(await screen.findByRole('link', { name: /何书恒/ })).toBeTruthy();
});

it('lists events with who, what and outcome, and opens the story of the matter', async () => {
  const { server } = show('/audit', {
    'GET /api/audit/entries': (call: Call) => (call.query.get('cursor')
      ? { items: [row({ number: 3, action: 'session.opened', outcome: null, kind: 'account', object: '林静之', matterId: null })], next: null }
      : { items: [row()], next: 'c2' }),
  });
  const link = await screen.findByRole('link', { name: /何书恒/ });
  for (const text of ['发表意见', '退回补正', '办件 YTZX-2026-000007', '2026-03-01 09:05', '留痕号 41']) expect(link.textContent).toContain(text);
  await userEvent.click(screen.getByRole('button', { name: '载入更多' }));
  expect(await screen.findByText('账户 林静之')).toBeTruthy();
  expect(server.to('GET /api/audit/entries')[1]!.query.get('cursor')).toBe('c2');
  await userEvent.click(link);
  expect(await screen.findByText('办件留痕页')).toBeTruthy();
});

it('asks by person, matter and action, and says so when nothing is found', async () => {
  const { server } = show('/audit?from=2026-01-01', { 'GET /api/audit/entries': (call: Call) => ({ items: call.query.get('person') ? [] : [row()], next: null }) });
  await userEvent.type(await screen.findByRole('searchbox', { name: '姓名或工号' }), '张');
  expect(await screen.findByText('没有符合条件的留痕')).toBeTruthy();
  const asked = server.to('GET /api/audit/entries').at(-1)!.query;
  expect([asked.get('person'), asked.get('from'), asked.get('matter')]).toEqual(['张', '2026-01-01', null]);
});

it('shows a refused export instead of saving it', async () => {
  show('/audit', { 'GET /api/audit/entries/export': problem(422, 'trail.export_too_large', { most: 20000 }, { detail: '符合条件的留痕超过 20000 条' }) });
  await userEvent.click(await screen.findByRole('button', { name: '导出 CSV' }));
  expect((await screen.findByRole('alert')).textContent).toContain('20000');
});

it('verifies with a progress bar and shows a result to print', async () => {
  let asked = 0;
  show('/audit/verification', {
    'POST /api/audit/verification': new Reply(201, run()),
    'GET /api/audit/verification/V1': () => (++asked === 1 ? run() : run({ state: 'FINISHED', done: 120, intact: true })),
  });
  expect(await screen.findByText('还没有核验过')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '开始核验' }));
  expect((await screen.findByRole('progressbar')).getAttribute('aria-valuenow')).toBe('25');
  await waitFor(() => expect(screen.getByText(/全部核对一致/).textContent).toContain('120'));
  expect(screen.getByRole('button', { name: '打印' })).toBeTruthy();
});

it('names what was altered, and only counts what belongs to others', async () => {
  const findings = [{ kind: 'CHANGED' as const, stream: 'matter:M1', sequence: 4, index: 41 }, { kind: 'CUT' as const, index: 120 }];
  show('/audit/verification/V1', { 'GET /api/audit/verification/V1': run({ state: 'FINISHED', intact: false, findings: findings as VerificationRun['findings'], elsewhere: 3 }) });
  const table = within(await screen.findByRole('table'));
  expect(table.getByRole('link').getAttribute('href')).toBe('/audit/matters/M1');
  expect(table.getByText('末尾被截去或被恢复成旧数据')).toBeTruthy();
  expect(screen.getByText(/另有 3 处/)).toBeTruthy();
});

it('prints the checkpoint of a day with its code', async () => {
  show('/audit/day?day=2026-03-01', {
    'GET /api/audit/day': {
      day: '2026-03-01', origin: 'trail.hospital.example', size: 1024, leaves: 32, root: 'ab'.repeat(32), at: '2026-03-01T15:59:56Z', algorithm: 'SM3',
      signers: [{ name: 'trail.hospital.example', keyId: '01020304', algorithm: 'SM2', fingerprint: 'cd'.repeat(32) }], note: 'trail.hospital.example\n1024\n\n— trail AAAA\n',
    },
  });
  expect(await screen.findByRole('heading', { name: '2026-03-01 留痕签章' })).toBeTruthy();
  expect(screen.getByText(/1,024（当日新增 32 条）/)).toBeTruthy();
  expect(screen.getByText('abababab '.repeat(8).trim())).toBeTruthy();
});

it('warns on every page when a witness has seen another trail', async () => {
  const witness = { name: 'witness.test', publicKey: 'witness.test+1a2b3c4d+BA', treeSize: 40, state: 'FORKED', changedAt: '2026-03-01T01:05:00Z' };
  show('/audit/witness', { 'GET /api/audit/witnesses': [witness, { ...witness, name: 'other.test', state: 'COSIGNED' }] });
  expect((await screen.findByRole('alert')).textContent).toContain('witness.test');
  expect(screen.getByText('已会签')).toBeTruthy();
});
