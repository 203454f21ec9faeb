import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { TrackedComplaint } from '@/lib/api/types';
import { fakeServer, problem } from '@/test/fakeServer';
import { renderIn } from '@/test/render';
import { ComplaintsPage } from './ComplaintsPage';
import { NewComplaintPage } from './NewComplaintPage';
import { TrackingPage } from './TrackingPage';

const channel = { id: 'A1', name: '云汀区卫生健康委员会', receives: true, telephone: '0999-1234567', email: null, address: '人民路 1 号', hours: '工作日', note: null };
const tracked: TrackedComplaint = {
  number: 'ABCDE-FGHJK', authority: channel.name, state: 'ACCEPTED', outcome: null, filedAt: '2026-03-01T01:00:00Z', withdrawnAt: null,
  allegation: { respondent: '云汀区中心医院', happened: '2026-02-27', text: '大屏显示全名' },
  said: [{ kind: 'FILED', at: '2026-03-01T01:00:00Z', by: null, text: null, files: ['1.pdf'] }, { kind: 'ASKED', at: '2026-03-02T01:00:00Z', by: channel.name, text: '哪一天？', files: [] }],
  allowedActions: ['supplement', 'withdraw'],
};

it('shows how an authority is reached, with a number that a phone dials', async () => {
  fakeServer({ 'GET /api/complaints/channels': [channel, { ...channel, id: 'A2', name: '某市卫健委', receives: false, telephone: null }] });
  renderIn(<ComplaintsPage />);
  expect((await screen.findByRole('link', { name: '0999-1234567' })).getAttribute('href')).toBe('tel:09991234567');
  expect(screen.getByText('该部门还没有公布联系方式。')).toBeTruthy();
});

it('files a complaint about what is not in the register, anonymously, and shows the code once', async () => {
  const server = fakeServer({
    'GET /api/complaints/channels': [channel], 'GET /api/complaints/respondents': [],
    'POST /api/complaints': { number: 'ABCDE-FGHJK', secret: 'AAAA-BBBB-CCCC-DDDD', authority: channel.name },
  });
  renderIn(<NewComplaintPage />);
  await userEvent.type(screen.getByRole('combobox', { name: '投诉谁' }), '街角诊所');
  await userEvent.click(screen.getByRole('combobox', { name: '交给哪个部门' }));
  await userEvent.click(await screen.findByText(channel.name));
  await userEvent.type(screen.getByRole('textbox', { name: '发生了什么' }), '诊所把病历贴在门口，谁都能看见。');
  await userEvent.click(screen.getByRole('button', { name: '提交' }));
  expect(await screen.findByText('AAAA-BBBB-CCCC-DDDD')).toBeTruthy();
  expect(server.to('POST /api/complaints')).toHaveLength(1);
});

it('opens with number and code, answers a question and takes the complaint back', async () => {
  const server = fakeServer({
    'POST /api/complaints/tracking': tracked,
    'POST /api/complaints/supplements': tracked,
    'POST /api/complaints/withdrawals': { ...tracked, withdrawnAt: '2026-03-03T01:00:00Z', allowedActions: ['supplement'] },
  });
  renderIn(<TrackingPage />);
  await userEvent.type(screen.getByLabelText('查询号'), 'ABCDE-FGHJK');
  await userEvent.type(screen.getByLabelText('查询码'), 'AAAA-BBBB-CCCC-DDDD');
  await userEvent.click(screen.getByRole('button', { name: '查询' }));
  expect(await screen.findByText('哪一天？')).toBeTruthy();
  await userEvent.type(screen.getByRole('textbox', { name: '补充的内容' }), '上周一');
  await userEvent.click(screen.getByRole('button', { name: '发送' }));
  await waitFor(() => expect(server.to('POST /api/complaints/supplements')).toHaveLength(1));
  await userEvent.click(screen.getByRole('button', { name: '撤回投诉举报' }));
  await userEvent.click((await screen.findAllByRole('button', { name: '撤回投诉举报' })).at(-1)!);
  expect(await screen.findByText(/调查会继续到有结论为止/)).toBeTruthy();
  expect(server.to('POST /api/complaints/withdrawals')[0]!.body).toEqual({ number: 'ABCDE-FGHJK', secret: 'AAAA-BBBB-CCCC-DDDD', reason: '' });
});

it('says what to do where the code is wrong', async () => {
  fakeServer({ 'POST /api/complaints/tracking': problem(404, 'complaint.unknown', {}, { detail: '查询号或查询码不对。' }) });
  renderIn(<TrackingPage />);
  await userEvent.type(screen.getByLabelText('查询号'), 'ABCDE-FGHJK');
  await userEvent.type(screen.getByLabelText('查询码'), 'wrong');
  await userEvent.click(screen.getByRole('button', { name: '查询' }));
  expect((await screen.findByRole('alert')).textContent).toContain('查询号或查询码不对。');
});
