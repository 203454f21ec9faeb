import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { AddressedInstitution } from '@/lib/api/types';
import { fakeServer } from '@/test/fakeServer';
import { renderIn } from '@/test/render';
import { matter } from '@/test/samples';
import { Addressees } from './Addressees';

const one = (name: string, change: Partial<AddressedInstitution> = {}): AddressedInstitution => ({
  institution: { id: name, name }, state: 'DELIVERED', late: false, deliveredAt: '2026-03-01T01:00:00Z', acknowledgedAt: null, handledAt: null,
  plannedAt: null, repliedAt: null, reply: null, files: [], reminders: 0, remindedAt: null, silentAt: null, round: 1, dueAt: '2099-03-05T15:59:59Z', firstDueAt: null, said: [], ...change,
});
const answered = { acknowledgedAt: '2026-03-01T02:00:00Z', handledAt: '2026-03-02T02:00:00Z', repliedAt: '2026-03-03T02:00:00Z' };

const REPLYING = ['acknowledged', 'handled', 'replied'];
const show = (...addressees: AddressedInstitution[]) => showOf(REPLYING, ...addressees);
const showOf = (milestones: string[], ...addressees: AddressedInstitution[]) => {
  fakeServer({ 'GET /api/matters/M1/addressees': () => ({ dueAt: '2099-03-05T15:59:59Z', milestones, addressees }) });
  renderIn(<Addressees matter={matter({ addressees: addressees.length })} />);
};

it('counts each milestone by itself', async () => {
  show(one('甲院', { state: 'REPLIED', ...answered, reply: '已处置' }), one('乙院', { state: 'ACKNOWLEDGED', acknowledgedAt: '2026-03-01T02:00:00Z' }), one('丙院'));
  expect(await screen.findByText('送达 3/3')).toBeTruthy();
  expect(screen.getByText('签收 2/3')).toBeTruthy();
  expect(screen.getByText('处置 1/3')).toBeTruthy();
  expect(screen.getByText('回复 1/3')).toBeTruthy();
  expect(screen.getByText('已签收，未处置')).toBeTruthy();
});

it('marks who is overdue, who was reminded and who replied late', async () => {
  show(one('甲院', { late: true, reminders: 2, remindedAt: '2026-03-09T02:00:00Z' }), one('乙院', { state: 'REPLIED', late: true, ...answered, reply: '迟到的回复' }));
  expect(await screen.findByText('1 家逾期')).toBeTruthy();
  const rows = screen.getAllByRole('row');
  expect(within(rows[1]!).getByText('逾期')).toBeTruthy();
  expect(within(rows[1]!).getByText(/已催办 2 次/)).toBeTruthy();
  expect(within(rows[2]!).getByText('逾期回复')).toBeTruthy();
});

it('misses no reply where acknowledging is all', async () => {
  const noted = { state: 'NOTED' as const, acknowledgedAt: '2026-03-01T02:00:00Z' };
  showOf(['noted'], one('甲院', noted), one('乙院', { ...noted, late: true, silentAt: '2026-03-09T02:00:00Z' }), one('丙院', { late: true, silentAt: '2026-03-09T02:00:00Z' }));
  expect(await screen.findByText('签收 2/3')).toBeTruthy();
  expect(screen.getByText('1 家逾期')).toBeTruthy();
  expect(screen.queryByText(/处置|回复/)).toBeNull();
  const rows = screen.getAllByRole('row');
  expect(within(rows[1]!).getByText('已签收知悉')).toBeTruthy();
  expect(within(rows[2]!).getByText('逾期签收')).toBeTruthy();
  expect(within(rows[2]!).queryByText('办结时仍未完成')).toBeNull();
  expect(within(rows[3]!).getByText('办结时仍未完成')).toBeTruthy();
});

it('opens a reply', async () => {
  show(one('甲院', { state: 'REPLIED', ...answered, reply: '两台服务器已升级' }), one('乙院'));
  expect(screen.queryByText('两台服务器已升级')).toBeNull();
  await userEvent.click(await screen.findByRole('button', { name: '甲院的回复' }));
  expect(screen.getByText('两台服务器已升级')).toBeTruthy();
});

it('shows the reply of the only institution at once', async () => {
  show(one('甲院', { state: 'REPLIED', ...answered, reply: '两台服务器已升级' }));
  expect(await screen.findByText('两台服务器已升级')).toBeTruthy();
});

it('shows the dialogue with the only institution, its round and the limit that moved', async () => {
  const said = { round: 1, at: '2026-03-02T02:00:00Z', day: null, documentNumber: null, responsible: null, issues: [], files: [] };
  showOf(['acknowledged', 'planned', 'replied'], one('甲院', {
    state: 'PLANNED', plannedAt: '2026-03-01T03:00:00Z', round: 2, firstDueAt: '2026-03-05T15:59:59Z',
    said: [{ ...said, word: 'planned', byAuthority: false, reply: '停用接口', responsible: '信息科' }, { ...said, word: 'not-rectified', byAuthority: true, reply: '接口仍然可用' }],
  }));
  expect(await screen.findByText('接口仍然可用')).toBeTruthy();
  expect(screen.getByText('责任科室和岗位：信息科')).toBeTruthy();
  expect(screen.getByText('计划 1/1')).toBeTruthy();
  expect(screen.getByText('第 2 轮')).toBeTruthy();
  expect(screen.getByText(/^期限由 .+ 延至 /)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '收起往来' }));
  expect(screen.queryByText('接口仍然可用')).toBeNull();
});
