import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { Post, RetentionRow } from '@/lib/api/types';
import { type Call, fakeServer, problem } from '@/test/fakeServer';
import { renderRoutes } from '@/test/render';
import { holder } from '@/test/staff';
import { AuditPage } from './AuditPage';

const row = (change: Partial<RetentionRow> = {}): RetentionRow => ({
  matterId: 'M1', number: 'YTZX-2026-000007', title: '糖尿病随访研究', procedureName: { zh: '数据使用申请', en: 'Data-use request' }, outcome: 'CLOSED_USED', state: 'DUE', endedOn: '2023-03-01', until: '2026-03-01',
  grounds: [{ months: 36, ground: 'case-file', article: 'A22.5', source: 'internal' }], holds: [], reviews: [], allowedActions: [], ...change,
});
const hold = { id: 'H1', since: '2026-03-01T01:00:00Z', reason: '监察立案', reference: '监〔2026〕7号', placedBy: '方予安', mayLift: false };
const show = (post: Post, answers: Record<string, unknown> = {}) => {
  const server = fakeServer({ 'GET /api/audit/retention': { items: [row()], next: null }, 'GET /api/audit/witnesses': [], 'GET /api/articles': {}, ...answers });
  return { server, ...renderRoutes([{ path: '/audit/:section?', element: <AuditPage /> }], '/audit/retention', holder(post)) };
};

it('tells an auditor until when and why, with nothing to decide', async () => {
  show('AUDIT_ADMINISTRATOR', { 'GET /api/audit/retention': { items: [row({ holds: [hold] })], next: null } });
  for (const text of ['保存至 2026-03-01', '待审查', '依法保全']) expect(await screen.findByText(text, { selector: 'strong, .chip' })).toBeTruthy();
  expect(screen.getByText(/办件材料，至少三年/).textContent).toContain('本单位规定');
  expect(screen.getByText(/监察立案/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: '设置保全' })).toBeNull();
  expect(screen.getByText(/不会自动删除/)).toBeTruthy();
});

it('names an article of a law from outside as people know it, any other by its number', async () => {
  const text = { short: '网安法23', title: '网络安全法第二十三条', summary: '网络日志至少留存六个月。' };
  const grounds = [...row().grounds, { months: 6, ground: 'network', article: 'CSL23', source: 'outside' as const }];
  show('AUDIT_ADMINISTRATOR', {
    'GET /api/audit/retention': { items: [row({ grounds })], next: null },
    'GET /api/articles': { CSL23: { zh: text, en: { ...text, short: 'CSL 23' } } },
  });
  await userEvent.click(await screen.findByRole('button', { name: '查看依据 A22.5 网安法23' }));
  expect(await screen.findByText('网安法23 网络安全法第二十三条')).toBeTruthy();
});

it('lets a keeper hold a matter, and only that page of the audit', async () => {
  const { server } = show('DATA_SECURITY_OFFICER', {
    'GET /api/audit/retention': { items: [row({ allowedActions: ['hold', 'keep', 'release'] })], next: null },
    'POST /api/audit/retention/M1/hold': (call: Call) => row({ holds: [{ ...hold, reason: (call.body as { reason: string }).reason }] }),
  });
  await userEvent.click(await screen.findByRole('button', { name: '设置保全' }));
  expect(screen.queryByRole('link', { name: '留痕' })).toBeNull();
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByLabelText('文号或案号'), '7号');
  await userEvent.type(dialog.getByLabelText('事由'), '监察立案');
  await userEvent.click(dialog.getByRole('button', { name: '设置保全' }));
  expect(server.to('POST /api/audit/retention/M1/hold')[0]!.body).toEqual({ reference: '7号', reason: '监察立案' });
});

it('says why a release is refused', async () => {
  show('PRINCIPAL', {
    'GET /api/audit/retention': { items: [row({ allowedActions: ['hold', 'release'] })], next: null },
    'POST /api/audit/retention/M1/release': problem(409, 'retention.held', { since: '2026-03-01' }, {}),
  });
  await userEvent.click(await screen.findByRole('button', { name: '审查为可销毁' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.type(dialog.getByLabelText('不再需要保存的理由'), '无');
  await userEvent.click(dialog.getByRole('button', { name: '审查为可销毁' }));
  expect((await dialog.findByRole('alert')).textContent).toContain('依法保全');
});

it('asks for what is held, and says so when nothing is', async () => {
  const { server } = show('PRINCIPAL', { 'GET /api/audit/retention': (call: Call) => ({ items: call.query.get('held') === 'true' ? [] : [row()], next: null }) });
  await userEvent.click(await screen.findByRole('combobox', { name: '显示' }));
  await userEvent.click(await screen.findByText('保全中'));
  expect(await screen.findByText('没有符合条件的办件')).toBeTruthy();
  expect(server.to('GET /api/audit/retention').at(-1)!.query.get('state')).toBeNull();
});
