import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { AddressedBy as By } from '@/lib/api/types';
import { renderIn } from '@/test/render';
import { AddressedBy } from './AddressedBy';

const by = (change: Partial<By> = {}): By => ({
  authority: { id: 'A', name: '区卫健委' }, number: 'W-1', issuedAt: '2026-03-01T01:00:00Z', dueAt: '2099-03-05T15:59:59Z', files: [], reminders: 0,
  remindedAt: null, repliedAt: null, round: 1, firstDueAt: null, settledAt: null, endedAt: null, notedAt: null, respondent: false, said: [], ...change,
});
const said = { round: 1, at: '2026-03-02T02:00:00Z', day: null, documentNumber: null, responsible: null, issues: [], files: [] };

it('shows why it came back, the round and the limit that moved', () => {
  renderIn(<AddressedBy by={by({ round: 2, firstDueAt: '2099-03-01T15:59:59Z', said: [{ ...said, word: 'not-rectified', byAuthority: true, reply: '接口仍然可用' }] })} />);
  expect(screen.getByText('接口仍然可用')).toBeTruthy();
  expect(screen.getByText('第 2 轮')).toBeTruthy();
  expect(screen.getByText(/^期限由 .+ 延至 /)).toBeTruthy();
});

it('shows a measure with its document number, and that the authority ended it', () => {
  renderIn(<AddressedBy by={by({ endedAt: '2026-03-09T02:00:00Z', said: [{ ...said, word: 'criticism', byAuthority: true, reply: '通报', documentNumber: '卫通〔2026〕1号' }] })} />);
  expect(screen.getByText('通报批评')).toBeTruthy();
  expect(screen.getByText('文号：卫通〔2026〕1号')).toBeTruthy();
  expect(screen.getByText('主管部门已结束')).toBeTruthy();
});

it('keeps a plain reply out of the way', () => {
  renderIn(<AddressedBy by={by({ repliedAt: '2026-03-03T02:00:00Z', said: [{ ...said, word: 'replied', byAuthority: false, reply: '已处置' }] })} />);
  expect(screen.queryByText('已处置')).toBeNull();
});

it('tells the institution that it is the one criticised, and waits for nothing once it has acknowledged', () => {
  renderIn(<AddressedBy by={by({ respondent: true, notedAt: '2026-03-03T02:00:00Z', reminders: 1, remindedAt: '2026-03-02T02:00:00Z' })} />);
  expect(screen.getByText('这份通报批评针对的是本机构')).toBeTruthy();
  expect(screen.getByText(/已签收知悉$/)).toBeTruthy();
  expect(screen.queryByText(/已催办/)).toBeNull();
});

it('shows what an inspection found, item by item, and until when it may be commented on', () => {
  const issues = [{ kind: 'logs', facts: '日志只保存了三个月', article: '管理办法第十九条', seriousness: 'gap' }];
  renderIn(<AddressedBy by={by({ said: [{ ...said, word: 'findings', byAuthority: true, reply: '发现下列问题', day: '2099-03-05', issues }] })} />);
  expect(screen.getByText('日志只保存了三个月')).toBeTruthy();
  expect(screen.getByText('日志和审计')).toBeTruthy();
  expect(screen.getByText('漏洞隐患')).toBeTruthy();
  expect(screen.getByText(/^请在 .+ 前反馈意见$/)).toBeTruthy();
});

it('shows at once who comes, and how the authority settled it', () => {
  renderIn(<AddressedBy by={by({ settledAt: '2026-03-09T02:00:00Z', said: [
    { ...said, word: 'replied', byAuthority: false, reply: '按时参加', responsible: '院长' },
    { ...said, word: 'audit-closed', byAuthority: true, reply: '报告完整' },
  ] })} />);
  expect(screen.getByText('人员或者机构：院长')).toBeTruthy();
  expect(screen.getByText('核验合规审计报告，办结')).toBeTruthy();
});
