import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { LedgerLimit, LedgerPosting, Post } from '@/lib/api/types';
import { fakeServer, problem } from '@/test/fakeServer';
import { renderRoutes } from '@/test/render';
import { holder } from '@/test/staff';
import { LedgerPage } from './LedgerPage';

const core: LedgerLimit = {
  id: 'core-A1', kind: 'CORE', asset: { id: 'A1', code: 'HX-01', name: '罕见病登记' }, year: 2026, committed: 1300, reserved: 1600, thresholds: [3000], stage: 0,
  total: { total: 10_000, source: 'SNAPSHOT', basis: null, by: null, at: '2025-12-31T15:30:00Z' }, allowedActions: [],
};
const persons = (kind: 'SENSITIVE' | 'OTHER', reserved: number, stage: number): LedgerLimit => ({
  ...core, id: `${kind}-O1`, kind, asset: null, committed: 0, reserved, stage, total: null, thresholds: kind === 'OTHER' ? [100_000, 1_000_000] : [1, 10_000],
});
const line: LedgerPosting = {
  position: 2, kind: 'RESERVE', amount: 1600, year: 2026, projected: 2900, total: 10_000, listed: null, counted: null, matterId: null, matterNumber: 'YTZX-2026-000009', by: '苏敏', at: '2026-03-01T01:00:00Z',
};
const show = (answers: Record<string, unknown> = {}, post: Post = 'DATA_SECURITY_OFFICER') => {
  const limits = [core, persons('SENSITIVE', 0, 0), persons('OTHER', 120_000, 1)];
  const server = fakeServer({ 'GET /api/ledger/limits': limits, 'GET /api/articles': {}, ...answers });
  return { server, ...renderRoutes([{ path: '/ledger', element: <LedgerPage /> }], '/ledger', holder(post)) };
};

it('says each bar in words, with its threshold', async () => {
  show();
  expect(await screen.findByRole('img', { name: '已交付 1,300 条，已预留 1,600 条，界线 3,000' })).toBeTruthy();
  const other = within(screen.getByRole('article', { name: '其他个人信息（人）' }));
  expect(other.getByText('按累计人数须订立标准合同或通过认证')).toBeTruthy();
  expect(screen.getByText(/年末自动统计，2025-12-31/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: '登记总量' })).toBeNull();
});

it('shows every line behind a limit, without a link to a matter that is not the reader’s', async () => {
  const { server } = show({ 'GET /api/ledger/limits/core-A1/postings': { items: [line], next: null } });
  const card = within(await screen.findByRole('article', { name: '罕见病登记' }));
  await userEvent.click(card.getByRole('button', { name: '查看明细' }));
  expect(await card.findByText('预留 1,600')).toBeTruthy();
  expect(card.getByText('2026年累计预计 2,900')).toBeTruthy();
  expect(card.queryByRole('link', { name: 'YTZX-2026-000009' })).toBeNull();
  expect(server.to('GET /api/ledger/limits/core-A1/postings')).toHaveLength(1);
});

it('says how many of a list count for the first time', async () => {
  const delivered: LedgerPosting = { ...line, kind: 'COMMIT', amount: 20, projected: null, total: null, listed: 25, counted: 4 };
  show({ 'GET /api/ledger/limits/SENSITIVE-O1/postings': { items: [delivered, { ...line, position: 1 }], next: null } });
  const card = within(await screen.findByRole('article', { name: '敏感个人信息（人）' }));
  await userEvent.click(card.getByRole('button', { name: '查看明细' }));
  expect(await card.findByText('交付 20')).toBeTruthy();
  expect(card.getAllByText(/名单/).map((one) => one.textContent)).toEqual(['名单 25 人，本年首次计入 4 人']);
});

it('lets the officer enter a missing total with its basis', async () => {
  const missing: LedgerLimit = { ...core, total: null, thresholds: [0], stage: 1, allowedActions: ['declareTotal'] };
  const { server } = show({ 'GET /api/ledger/limits': [missing], 'POST /api/ledger/limits/core-A1/total': core });
  expect(await screen.findByText('未登记，任何数量都须报国家层面评估')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '登记总量' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByLabelText('总量（条）'), '10000');
  await userEvent.type(dialog.getByLabelText('依据'), '年终盘点表');
  await userEvent.click(dialog.getByRole('button', { name: '登记总量' }));
  expect(server.to('POST /api/ledger/limits/core-A1/total')[0]!.body).toEqual({ total: 10_000, basis: '年终盘点表' });
});

it('says why somebody else sees nothing', async () => {
  show({ 'GET /api/ledger/limits': problem(403, 'ledger.officers_only') }, 'RESEARCHER');
  expect((await screen.findByRole('alert')).textContent).toContain('领导小组');
});
