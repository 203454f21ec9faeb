import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { Task, Told, ToldChannel } from '@/lib/api/types';
import { type Call, fakeServer } from '@/test/fakeServer';
import { renderIn } from '@/test/render';
import { TellingPanel } from './TellingPanel';
import { withTold } from './useTelling';

const task = { id: 'T1', allowedActions: ['decide'], opinions: [{ code: 'persons-notified', needsComment: false, form: null }] } as unknown as Task;
const TELLING = 'GET /api/tasks/T1/telling';

const channel = (name: 'MAIL' | 'SMS', counts: Partial<ToldChannel> = {}): ToldChannel => ({ channel: name, open: true, troubled: false, told: 0, failed: 0, waiting: 0, left: 0, ...counts });
const text = { id: 'L1', subject: '告知', text: '请警惕诈骗电话', persons: 10, startedBy: '方知远', startedAt: '2026-06-01T01:00:00Z' };
const told = (part: Partial<Told>): Told => ({ running: false, stopped: false, channels: [channel('MAIL'), channel('SMS')], texts: [], ...part });

it('says before that a channel is not configured', async () => {
  fakeServer({ [TELLING]: told({ channels: [channel('MAIL'), channel('SMS', { open: false })] }) });
  renderIn(<TellingPanel task={task} />);
  expect(await screen.findByText('尚未配置短信网关，不能用短信告知。')).toBeTruthy();
  expect(screen.getByRole('button', { name: '导入名单并告知' })).toBeTruthy();
});

it('offers nothing where no channel is configured', async () => {
  fakeServer({ [TELLING]: told({ channels: [channel('MAIL', { open: false }), channel('SMS', { open: false })] }) });
  renderIn(<TellingPanel task={task} />);
  expect(await screen.findByText(/尚未配置邮件服务器和短信网关/)).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});

it('shows how far it is and stops it', async () => {
  const running = told({ running: true, texts: [text], channels: [channel('MAIL'), channel('SMS', { told: 6, failed: 1, waiting: 3 })] });
  const server = fakeServer({ [TELLING]: running, 'GET /api/tasks/T1/telling/failures': { items: [{ id: 'D1', channel: 'SMS', masked: '139****0001', reason: '被拒绝', at: text.startedAt }], next: null }, 'POST /api/tasks/T1/telling/stop': null });
  renderIn(<TellingPanel task={task} />);
  expect(await screen.findByRole('img', { name: '短信：已告知 6 人，未送达 1 人，等待 3 人' })).toBeTruthy();
  expect(await screen.findByText('139****0001')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '停止告知' }));
  await waitFor(() => expect(server.to('POST /api/tasks/T1/telling/stop')).toHaveLength(1));
});

it('tries a list with its text, says how many by which channel, and begins', async () => {
  const report = (written: boolean) => ({ written, rows: { '名单.csv': 3 }, mistakes: [] });
  const answer = (id: string | null) => ({ id, report: report(id !== null), mails: 1, messages: 2, parts: 2 });
  const server = fakeServer({ [TELLING]: told({}), 'POST /api/tasks/T1/telling/checks': answer(null), 'POST /api/tasks/T1/telling': ({ body }: Call) => (body ? answer('L1') : answer('L1')) });
  renderIn(<TellingPanel task={task} />);
  await userEvent.click(await screen.findByRole('button', { name: '导入名单并告知' }));
  await userEvent.upload(document.querySelector<HTMLInputElement>('input[type=file]')!, new File(['address'], '名单.csv'));
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '检查' }).disabled).toBe(true);
  await userEvent.type(screen.getByRole('textbox', { name: '邮件主题' }), '关于您的信息');
  await userEvent.type(screen.getByRole('textbox', { name: /告知内容/ }), '请警惕诈骗电话');
  await userEvent.click(screen.getByRole('button', { name: '检查' }));
  expect(await screen.findByText('将用邮件告知 1 人，用短信告知 2 人')).toBeTruthy();
  await userEvent.type(screen.getByRole('textbox', { name: '邮件主题' }), '！');
  expect(screen.queryByText('将用邮件告知 1 人，用短信告知 2 人')).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: '检查' }));
  await screen.findByText('将用邮件告知 1 人，用短信告知 2 人');
  await userEvent.click(screen.getByRole('button', { name: '开始告知' }));
  await waitFor(() => expect(server.to('POST /api/tasks/T1/telling')).toHaveLength(1));
});

it('puts into the form whom the platform told, and never fewer', () => {
  const draft = { opinion: null, comment: '', forms: {}, version: 1 };
  const done = told({ texts: [text], channels: [channel('MAIL', { told: 4 }), channel('SMS', { told: 6, failed: 2 })] });
  expect(withTold(draft, told({}))).toBe(draft);
  expect(withTold(draft, done).forms['persons-notified']).toEqual({ content: '请警惕诈骗电话', mailTold: 4, smsTold: 6, notReached: 2 });
  const written = { ...draft, forms: { 'persons-notified': { content: '已改', smsTold: 3, mailTold: 9, notReached: 0 } } };
  expect(withTold(written, done).forms['persons-notified']).toEqual({ content: '已改', mailTold: 9, smsTold: 6, notReached: 0 });
});
