import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { Chapter, Story } from '@/lib/api/types';
import { fakeServer, problem } from '@/test/fakeServer';
import { renderRoutes } from '@/test/render';
import { matter as sample } from '@/test/samples';
import { holder } from '@/test/staff';
import { StoryPage } from './StoryPage';

const matter = sample();
const chapter = (change: Partial<Chapter> = {}): Chapter => ({
  sequence: 4, at: '2026-03-01T01:05:00Z', action: 'opinion.given', actor: '何书恒', actingFor: '林静之', post: 'DEPARTMENT_HEAD', department: '检验科', step: { zh: '主管科室审查', en: 'Review' },
  basis: [], outcome: 'return', comment: '请补充伦理批件', competent: [], hash: 'ab'.repeat(32), algorithm: 'SM3', number: 41, checkpoint: 64, ...change,
});
const story = (change: Partial<Story> = {}): Story => ({ matter, chapters: [chapter(), chapter({ sequence: 5, action: 'task.opened', actor: null, actingFor: null, outcome: null, comment: null, competent: ['张蔚'], number: null, checkpoint: null })], intact: true, sealedUpTo: 4, fault: null, ...change });
const show = (answers: Record<string, unknown>) => {
  const server = fakeServer(answers);
  return { server, ...renderRoutes([{ path: '/audit/matters/:id', element: <StoryPage /> }], '/audit/matters/M1', holder('AUDITOR')) };
};

it('tells who did what for whom, in which post, and how it is sealed', async () => {
  show({ 'GET /api/audit/matters/M1': story() });
  const [first, second] = within(await screen.findByRole('list', { name: '办件留痕' })).getAllByRole('listitem');
  for (const text of ['发表意见', '退回补正', '何书恒（代 林静之）', '检验科 科室负责人', '主管科室审查', '请补充伦理批件', '留痕号 41，由第 64 号签章封存']) expect(first!.textContent).toContain(text);
  expect(second!.textContent).toContain('有权办理：张蔚');
  expect(second!.textContent).toContain('正在等待签章');
  expect(screen.getByText('2 条留痕完整，未被改动')).toBeTruthy();
});

it('says which event was altered', async () => {
  show({ 'GET /api/audit/matters/M1': story({ intact: false, fault: { sequence: 4, reason: 'changed' } as Story['fault'] }) });
  expect((await screen.findByRole('alert')).textContent).toContain('第 4 条的内容被改动');
});

it('hands over the proof', async () => {
  vi.stubGlobal('URL', Object.assign(URL, { createObjectURL: () => 'blob:1', revokeObjectURL: () => undefined }));
  const { server } = show({ 'GET /api/audit/matters/M1': story(), [`GET /api/matters/${matter.id}/bundle`]: {} });
  await userEvent.click(await screen.findByRole('button', { name: '下载证明包' }));
  await waitFor(() => expect(server.to(`GET /api/matters/${matter.id}/bundle`)).toHaveLength(1));
});

it('shows nothing of matters elsewhere', async () => {
  show({ 'GET /api/audit/matters/M1': problem(404, 'not_found') });
  expect((await screen.findByRole('alert')).textContent).toContain('没有找到');
});
