import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { ConsentNotice } from '@/lib/api/types';
import { type Call, fakeServer, problem, Reply } from '@/test/fakeServer';
import { renderRoutes } from '@/test/render';
import { holder } from '@/test/staff';
import { ConsentsPage } from './ConsentsPage';

const notice = (change: Partial<ConsentNotice> = {}): ConsentNotice => ({
  id: 'N1', seriesId: 'N1', version: 1, latest: true, title: '罕见病合作研究告知书', purpose: '与境外机构合作研究', manner: '加密传输', infoTypes: '年龄、检验结果',
  receiverName: 'Alpha Lab', receiverContact: 'lab@example.org', abroad: true, separate: true, rights: '可向医院提出撤回', createdAt: '2026-03-01T01:00:00Z',
  given: 12, refused: 3, withdrawn: 1, allowedActions: [], ...change,
});
const all = ['record', 'import', 'correct'];
const list = (items: ConsentNotice[], allowedActions: string[] = []) => ({ items, next: null, allowedActions });
const show = (answers: Record<string, unknown>) => {
  const server = fakeServer(answers);
  return { server, ...renderRoutes([{ path: '/consents', element: <ConsentsPage /> }], '/consents', holder('PI_PROTECTION_OFFICER')) };
};
const dialog = async () => within(await screen.findByRole('dialog'));

it('shows each version with what it says and how many stand where', async () => {
  show({ 'GET /api/consent-notices': list([notice(), notice({ id: 'N0', version: 2, latest: false, separate: false, abroad: false })]) });
  expect((await screen.findAllByText('罕见病合作研究告知书')).length).toBe(2);
  for (const text of ['单独同意', '向境外提供', '一般同意', '已有新版']) expect(screen.getByText(text)).toBeTruthy();
  expect(screen.getAllByText('12')[0]!.previousSibling!.textContent).toBe('同意');
  await userEvent.click(screen.getAllByText('告知内容')[0]!);
  expect(screen.getAllByText('Alpha Lab · lab@example.org')[0]).toBeTruthy();
  expect(screen.queryByRole('button', { name: '登记同意' })).toBeNull();
  expect(screen.queryByRole('button', { name: '新建告知书' })).toBeNull();
});

it('says that there is none yet, or what went wrong, with a way to try again', async () => {
  const { server } = show({ 'GET /api/consent-notices': problem(500, 'unexpected') });
  expect(await screen.findByRole('alert')).toBeTruthy();
  server.answers['GET /api/consent-notices'] = list([], ['write']);
  await userEvent.click(screen.getByRole('button', { name: '重试' }));
  expect(await screen.findByText('还没有告知书')).toBeTruthy();
  expect(screen.getByRole('button', { name: '新建告知书' })).toBeTruthy();
});

it('writes a notice, and shows why one is refused', async () => {
  const { server } = show({
    'GET /api/consent-notices': list([], ['write']),
    'POST /api/consent-notices': problem(422, 'consent.receiver_missing', {}, { detail: '向境外提供的，须写明境外接收方的名称和联系方式。' }),
  });
  await userEvent.click(await screen.findByRole('button', { name: '新建告知书' }));
  const form = await dialog();
  for (const [label, text] of [['名称', '告知书'], ['处理目的', '合作研究'], ['处理方式', '加密传输'], ['个人信息种类', '年龄'], ['行使权利的方式和程序', '向医院提出']] as const) {
    await userEvent.type(form.getByLabelText(label), text);
  }
  await userEvent.click(form.getByLabelText('向境外提供'));
  await userEvent.click(form.getByRole('button', { name: '新建告知书' }));
  expect((await form.findByRole('alert')).textContent).toContain('境外接收方');
  expect(server.to('POST /api/consent-notices')[0]!.body).toMatchObject({ title: '告知书', abroad: true, separate: false, receiverName: null });
  expect(server.to('POST /api/consent-notices')[0]!.headers.get('Idempotency-Key')).toBeTruthy();
});

it('begins the next version with the words of the last', async () => {
  const { server } = show({ 'GET /api/consent-notices': list([notice({ allowedActions: all })]), 'POST /api/consent-notices/N1/versions': new Reply(201, notice({ id: 'N2', version: 2 })) });
  await userEvent.click(await screen.findByRole('button', { name: '写新版' }));
  const form = await dialog();
  await userEvent.type(form.getByLabelText('名称'), '（修订）');
  await userEvent.click(form.getByRole('button', { name: '写新版' }));
  expect(server.to('POST /api/consent-notices/N1/versions')[0]!.body).toMatchObject({ title: '罕见病合作研究告知书（修订）', abroad: true, separate: true, receiverName: 'Alpha Lab' });
});

it('records one answer, with what the server says against it', async () => {
  const { server } = show({
    'GET /api/consent-notices': list([notice({ allowedActions: all })]),
    'POST /api/consent-notices/N1/consents': problem(422, 'consent.withdraw_instead', {}, { detail: '此人已表示同意；改变意见的，请办理撤回。' }),
  });
  await userEvent.click(await screen.findByRole('button', { name: '登记同意' }));
  const form = await dialog();
  await userEvent.type(form.getByLabelText('证件号或病案号'), 'BA-1001');
  await userEvent.click(form.getByLabelText('不同意'));
  await userEvent.type(form.getByLabelText('取得时间'), '2026-03-02 09:00{enter}');
  await userEvent.click(form.getByRole('button', { name: '登记同意' }));
  expect((await form.findByRole('alert')).textContent).toContain('办理撤回');
  expect(server.to('POST /api/consent-notices/N1/consents')[0]!.body).toMatchObject({ identifier: 'BA-1001', given: false, guardian: null, how: 'PAPER', evidence: null });
  expect(server.calls.every((call) => !call.path.includes('BA-1001') && !call.query.toString().includes('BA-1001'))).toBe(true);
});

it('tries a list and names the row of each mistake', async () => {
  const mistake = { file: '名单.csv', row: 3, column: 'identifier', code: 'consent.given_already', args: {}, text: '此人对该版本告知书已表示同意。' };
  const { server } = show({
    'GET /api/consent-notices': list([notice({ allowedActions: all })]),
    'POST /api/consent-notices/N1/import': { written: false, rows: { '名单.csv': 2 }, mistakes: [mistake] },
  });
  await userEvent.click(await screen.findByRole('button', { name: '导入名单' }));
  const form = await dialog();
  await userEvent.upload(document.querySelector<HTMLInputElement>('input[type=file]')!, new File(['x'], '名单.csv'));
  await userEvent.click(form.getByRole('button', { name: '检查' }));
  expect(await form.findByText('名单.csv 第 3 行')).toBeTruthy();
  expect(form.getByText(/已表示同意/)).toBeTruthy();
  expect(form.getByRole<HTMLButtonElement>('button', { name: '写入' }).disabled).toBe(true);
  expect(server.to('POST /api/consent-notices/N1/import')[0]!.query.get('dryRun')).toBe('true');
});

it('names what a withdrawal suspends before it is confirmed', async () => {
  const consent = {
    noticeId: 'N1', title: '罕见病合作研究告知书', version: 1, kind: 'SEPARATE', capturedAt: '2026-03-01T01:00:00Z',
    matters: [{ id: 'M1', number: 'YTZX-2026-000012', title: '向Alpha Lab提供', status: 'IN_PROGRESS' }],
  };
  const { server } = show({
    'GET /api/consent-notices': list([notice()], ['withdraw']),
    'POST /api/consents/checks': (call: Call) => ((call.body as { identifier: string }).identifier === 'BA-1001' ? [consent] : []),
    'POST /api/consents/withdrawal': new Reply(204),
  });
  await userEvent.click(await screen.findByRole('button', { name: '办理撤回' }));
  const form = await dialog();
  const number = form.getByLabelText('证件号或病案号');
  await userEvent.type(number, 'BA-9');
  await userEvent.click(form.getByRole('button', { name: '查询' }));
  expect(await form.findByText('没有查到此人有效的同意。')).toBeTruthy();
  const confirm = form.getByRole<HTMLButtonElement>('button', { name: '确认撤回' });
  expect(confirm.disabled).toBe(true);
  await userEvent.clear(number);
  await userEvent.type(number, 'BA-1001');
  await userEvent.click(form.getByRole('button', { name: '查询' }));
  await userEvent.click(await form.findByRole('checkbox'));
  expect(form.getByText('YTZX-2026-000012')).toBeTruthy();
  expect(form.getByText(/将暂停以下 1 项/)).toBeTruthy();
  await userEvent.click(confirm);
  expect(server.to('POST /api/consents/withdrawal')[0]!.body).toEqual({ identifier: 'BA-1001', notices: ['N1'], how: 'PAPER' });
  expect(await screen.findByText('已登记撤回')).toBeTruthy();
});
