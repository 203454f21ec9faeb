import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fakeServer, problem } from '@/test/fakeServer';
import { renderRoutes } from '@/test/render';
import { conditions, filled, linkedMatter, matter, step, taskAnswer } from '@/test/samples';
import { TaskPage } from './TaskPage';

const routes = [{ path: '/tasks/:id', element: <TaskPage /> }, { path: '/tasks', element: <p>列表</p> }];
const show = (answers: Record<string, unknown> = {}) => {
  const server = fakeServer({ 'GET /api/tasks/T1': taskAnswer(), 'GET /api/matters/M1/evidence': [], 'GET /api/matters/M1/timeline': [], ...answers });
  return { server, ...renderRoutes(routes, '/tasks/T1') };
};
const give = async (opinion: string) => {
  await userEvent.click(await screen.findByRole('radio', { name: opinion }));
  await userEvent.click(screen.getByRole('button', { name: `提交意见：${opinion}` }));
};
const confirm = async (opinion: string) => {
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: `确认${opinion}` }));
};

it('says what will happen, gives the opinion and goes to the next task', async () => {
  const { server, router } = show({ 'POST /api/tasks/T1/opinion': { next: 'T2' }, 'GET /api/tasks/T2': taskAnswer({ id: 'T2' }) });
  await give('同意');
  expect((await screen.findByRole('dialog')).textContent).toContain('全部主管科室同意后转下一步');
  await confirm('同意');
  await waitFor(() => expect(router.state.location.pathname).toBe('/tasks/T2'));
  const [call] = server.to('POST /api/tasks/T1/opinion');
  expect(call!.body).toEqual({ opinion: 'consent', comment: '', form: null, version: 1 });
  expect(call!.headers.get('Idempotency-Key')).toBeTruthy();
  expect(sessionStorage.getItem('shuzha.draft.P1.task.T1')).toBeNull();
});

it('goes back to the list when nothing else waits', async () => {
  const { router } = show({ 'POST /api/tasks/T1/opinion': { next: null } });
  await give('同意');
  await confirm('同意');
  await waitFor(() => expect(router.state.location.pathname).toBe('/tasks'));
});

it('does not send an opinion that needs reasons without them', async () => {
  const { server } = show();
  await give('不同意');
  expect(await screen.findByText('这种意见必须写明理由')).toBeTruthy();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(server.to('POST /api/tasks/T1/opinion')).toEqual([]);
});

it('names who was faster, and keeps what was written', async () => {
  show({ 'POST /api/tasks/T1/opinion': problem(409, 'task.already_decided', { by: '郭晓帆', at: '2026-03-01T01:00:00Z' }) });
  await userEvent.type(await screen.findByRole('textbox'), '请删除姓名');
  await give('不同意');
  await confirm('不同意');
  expect((await screen.findByRole('alert')).textContent).toContain('郭晓帆');
  expect(screen.getByDisplayValue('请删除姓名')).toBeTruthy();
});

it('says in the words of the procedure why what was handed in is refused', async () => {
  show({ 'POST /api/tasks/T1/opinion': problem(422, 'matter.refused', { reasons: [{ code: 'gate.leaves', basis: ['A22.7'] }] }) });
  await give('同意');
  await confirm('同意');
  expect((await screen.findByRole('alert')).textContent).toContain('数据将离开本机构。');
});

it('keeps a half-written opinion over a reload, and forgets it when a new version arrived', async () => {
  const first = show();
  await userEvent.type(await screen.findByRole('textbox'), '写到一半');
  first.unmount();
  const second = show();
  expect(await screen.findByDisplayValue('写到一半')).toBeTruthy();
  second.unmount();
  show({ 'GET /api/tasks/T1': taskAnswer({ version: 2 }) });
  await screen.findByRole('radio', { name: '同意' });
  expect(screen.queryByDisplayValue('写到一半')).toBeNull();
});

it('prefills the text of the last round but not the choice', async () => {
  show({ 'GET /api/tasks/T1': taskAnswer({ version: 2, previous: { opinion: 'return', comment: '请写清用途', form: null, version: 1 } }) });
  expect(await screen.findByDisplayValue('请写清用途')).toBeTruthy();
  expect(screen.queryByRole('radio', { checked: true })).toBeNull();
});

it('does not give the reasons of a return to a consent', async () => {
  const opinions = [{ code: 'return', needsComment: true, form: null }, { code: 'consent', needsComment: false, form: null }];
  show({ 'GET /api/tasks/T1': taskAnswer({ version: 2, opinions, previous: { opinion: 'return', comment: '请写清用途', form: null, version: 1 } }) });
  const reasons = await screen.findByDisplayValue('请写清用途');
  await userEvent.click(screen.getByRole('radio', { name: '退回补正' }));
  expect(reasons).toHaveProperty('value', '请写清用途');
  await userEvent.click(screen.getByRole('radio', { name: '同意' }));
  expect(reasons).toHaveProperty('value', '');
});

it('lays down conditions field by field', async () => {
  const { server } = show({ 'POST /api/tasks/T1/opinion': { next: null } });
  await userEvent.click(await screen.findByRole('radio', { name: '附条件同意' }));
  await userEvent.click(within(await screen.findByRole('radiogroup', { name: '性别' })).getByText('删除'));
  await userEvent.click(screen.getByRole('button', { name: '提交意见：附条件同意' }));
  await confirm('附条件同意');
  await waitFor(() => expect(server.to('POST /api/tasks/T1/opinion')).toHaveLength(1));
  expect(server.to('POST /api/tasks/T1/opinion')[0]!.body).toMatchObject({ form: { dropFields: [{ asset: 'A1', field: 'sex' }], maskFields: [] } });
});

it('puts the cursor into the first fault of the form of an opinion', async () => {
  const asked = { ...conditions, schema: { ...conditions.schema, required: ['maxRows'] } };
  show({ 'GET /api/tasks/T1': taskAnswer({ opinions: [{ code: 'consent-with-conditions', needsComment: false, form: asked }] }) });
  await give('附条件同意');
  expect(document.activeElement).toBe(screen.getByLabelText(/^行数上限/));
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('marks what changed since the version before', async () => {
  const page = matter({ version: 2, versions: [{ version: 1, form: { ...filled, rows: 900 }, submittedAt: '2026-02-01T00:00:00Z' }, { version: 2, form: filled, submittedAt: '2026-03-01T00:00:00Z' }] });
  const { container } = show({ 'GET /api/tasks/T1': taskAnswer({ version: 2 }, page) });
  await screen.findByRole('radio', { name: '同意' });
  expect(container.querySelector('del')!.textContent).toContain('900');
  expect(container.querySelector('ins')!.textContent).toBe('100');
});

it('shows what others said and filled in before, in this round', async () => {
  const timeline = [
    step({ id: 'S0', round: 1, comment: '上一轮的话' }), step({ id: 'S1', round: 2, comment: '请留意期限' }), step({ id: 'S2', round: 2, forms: conditions, form: { maxRows: 30000 } }),
    step({ id: 'S3', round: 2, opinion: 'consent' }), step({ id: 'T1', kind: 'open', round: 2 }),
  ];
  show({ 'GET /api/matters/M1/timeline': timeline });
  const earlier = within(await screen.findByRole('region', { name: '此前办理' }));
  expect(earlier.getAllByRole('listitem')).toHaveLength(2);
  for (const text of ['请留意期限', '30,000']) expect(earlier.getByText(text)).toBeTruthy();
});

it('offers no opinion where the server allows none', async () => {
  show({ 'GET /api/tasks/T1': taskAnswer({ allowedActions: [], claimedBy: { id: 'P9', name: '郭晓帆' } }) });
  expect(await screen.findByText('郭晓帆 已签收')).toBeTruthy();
  expect(screen.queryByRole('radio')).toBeNull();
});

it('leads from the task to the draft of the linked matter', async () => {
  const toFile = linkedMatter({ status: 'DRAFT', number: null });
  show({ 'GET /api/tasks/T1': taskAnswer({ handling: 'filing', toFile, opinions: [{ code: 'filed', needsComment: false, form: null }] }) });
  expect(await screen.findByRole('heading', { name: '需要您提交关联办件：影响评估' })).toBeTruthy();
  expect(screen.getByRole('link', { name: '去填写' }).getAttribute('href')).toBe('/filing/impact/M2');
  expect(screen.queryByRole('radio')).toBeNull();
});

it('shows whoever confirms that nothing remains what the system still finds', async () => {
  const remaining = { grants: [{ id: 'G1', matter: 'M2', number: 'YTZX-2026-000012', until: '2099-01-01' }], tokens: 2, sessions: 0 };
  show({ 'GET /api/tasks/T1': taskAnswer({ remaining }) });
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('YTZX-2026-000012');
  expect(alert.textContent).toContain('访问令牌：2 个');
  expect(alert.textContent).not.toContain('登录会话');
});

it('says so when the system finds nothing any more', async () => {
  show({ 'GET /api/tasks/T1': taskAnswer({ remaining: { grants: [], tokens: 0, sessions: 0 } }) });
  expect((await screen.findByRole('alert')).textContent).toContain('没有查到遗留');
});
