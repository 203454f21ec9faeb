import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { Post, StaffPage } from '@/lib/api/types';
import { today } from '@/lib/dates';
import { fakeServer, problem, Reply } from '@/test/fakeServer';
import { renderRoutes } from '@/test/render';
import { PersonPage } from './PersonPage';
import { linkedMatter } from '@/test/samples';
import { holder, staffPage } from '@/test/staff';

const routes = [{ path: '/administration/people/:id', element: <PersonPage /> }];
const ACTIONS: Partial<Record<Post, string[]>> = {
  SYSTEM_ADMINISTRATOR: ['edit', 'invite'], SECURITY_ADMINISTRATOR: ['endSessions', 'appoint', 'depart', 'transfer'],
};
const show = (post: Post, person: Partial<StaffPage> = {}, answers: Record<string, unknown> = {}) => {
  const server = fakeServer({
    'GET /api/administration/people/P2': staffPage({ allowedActions: ACTIONS[post] ?? [], ...person }), 'GET /api/departments': [{ id: 'D1', name: '病案科' }, { id: 'D2', name: '检验科' }],
    'GET /api/people': [{ id: 'P2', name: '林静之', department: '病案科', posts: [] }, { id: 'P3', name: '郭晓帆', department: '病案科', posts: [] }], ...answers,
  });
  return { server, ...renderRoutes(routes, '/administration/people/P2', holder(post)) };
};
const part = async (name: string) => (await screen.findByRole('heading', { name })).closest('section')!;

it('shows posts as a history, what is in hand, and what to mind', async () => {
  show('AUDIT_ADMINISTRATOR');
  const posts = within(await part('任职')).getAllByRole('listitem').map((item) => item.textContent);
  expect(posts[0]).toContain('病案科 科室负责人');
  expect(posts[0]).toContain('由 方予安 办理');
  expect(posts[1]).toContain('已结束');
  expect((await part('在办事项与授权')).textContent).toContain('YTZX-2026-000007');
  expect((await part('代理')).textContent).toContain('同一办件中须由不同的人担任');
  expect(screen.queryByRole('button', { name: '离岗' })).toBeNull();
  expect(screen.queryByRole('button', { name: '开通账号' })).toBeNull();
});

it('lists what ends and who takes over before a departure is ordered', async () => {
  const { server } = show('SECURITY_ADMINISTRATOR', {}, { 'POST /api/administration/people/P2/departure': new Reply(201, {}) });
  await userEvent.click(await screen.findByRole('button', { name: '离岗' }));
  const drawer = await screen.findByRole('dialog');
  await userEvent.click(within(drawer).getByRole('combobox', { name: '接替人' }));
  await userEvent.click(await screen.findByText('郭晓帆 · 病案科'));
  await userEvent.type(within(drawer).getByLabelText('原因'), '调离本市');
  await userEvent.click(within(drawer).getByRole('button', { name: '下一步：核对' }));
  const review = await within(drawer).findByText('结束的任职');
  const text = review.closest('dl')!.textContent;
  expect(text).toContain('病案科 科室负责人');
  expect(text).not.toContain('检验科');
  expect(text).toContain('2 项：郭晓帆');
  expect(text).toContain('YTZX-2026-000007');
  expect(text).toContain('郭晓帆 代理 林静之');
  expect(text).toContain('生效时由系统发起');
  expect(server.to('POST /api/administration/people/P2/departure')).toEqual([]);
  await userEvent.click(within(drawer).getByRole('button', { name: '确认离岗' }));
  await waitFor(() => expect(server.to('POST /api/administration/people/P2/departure')[0]?.body).toEqual({ on: today(), successor: 'P3', reason: '调离本市' }));
});

it('moves somebody with new posts; a refusal leaves the plan as it was', async () => {
  const { server } = show('SECURITY_ADMINISTRATOR', {}, { 'POST /api/administration/people/P2/transfer': problem(422, 'appointment.excluded', {}, { detail: '不能同时担任' }) });
  await userEvent.click(await screen.findByRole('button', { name: '调岗' }));
  const drawer = await screen.findByRole('dialog');
  await userEvent.click(within(drawer).getByRole('button', { name: '添加任职' }));
  await userEvent.click(within(drawer).getByRole('combobox', { name: '任职' }));
  await userEvent.click(await screen.findByText('科室负责人', { selector: '.ant-select-item-option-content' }));
  await userEvent.click(await within(drawer).findByRole('combobox', { name: '科室' }));
  await userEvent.click(await screen.findByText('检验科', { selector: '.ant-select-item-option-content' }));
  await userEvent.type(within(drawer).getByLabelText('原因'), '轮岗');
  await userEvent.click(within(drawer).getByRole('button', { name: '下一步：核对' }));
  expect((await within(drawer).findByText('开始的任职')).closest('dl')!.textContent).toContain('检验科 科室负责人');
  await userEvent.click(within(drawer).getByRole('button', { name: '确认调岗' }));
  expect((await within(drawer).findByRole('alert')).textContent).toContain('不能同时担任');
  expect(server.to('POST /api/administration/people/P2/transfer')[0]!.body).toEqual({
    on: today(), successor: null, reason: '轮岗', appointments: [{ post: 'DEPARTMENT_HEAD', department: 'D2' }],
  });
  await userEvent.click(within(drawer).getByRole('button', { name: '返回' }));
  expect((within(drawer).getByLabelText('原因') as HTMLTextAreaElement).value).toBe('轮岗');
});

it('shows a one-time token once', async () => {
  show('SYSTEM_ADMINISTRATOR', { account: 'none' }, { 'POST /api/administration/people/P2/invitation': new Reply(201, { token: 'tok-1', expiresAt: '2026-03-02T01:00:00Z' }) });
  await userEvent.click(await screen.findByRole('button', { name: '开通账号' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain('tok-1');
  expect(dialog.textContent).toContain('lin.jingzhi');
  await userEvent.click(within(dialog).getByRole('button', { name: '完成' }));
  await waitFor(() => expect(screen.queryByText('tok-1')).toBeNull());
});

it('announces a change that is ordered and offers no second one', async () => {
  show('SECURITY_ADMINISTRATOR', { pending: { kind: 'LEFT', on: '2099-01-31', successor: { id: 'P3', name: '郭晓帆' }, reason: '退休' } });
  expect((await screen.findByRole('alert')).textContent).toContain('将于 2099-01-31 之后离岗');
  expect(screen.queryByRole('button', { name: '离岗' })).toBeNull();
});

it('says nothing about people of another organisation', async () => {
  show('SECURITY_ADMINISTRATOR', {}, { 'GET /api/administration/people/P2': problem(404, 'not_found') });
  expect(await screen.findByRole('alert')).toBeTruthy();
});

it('takes a pending departure back with a reason', async () => {
  const { server } = show(
    'SECURITY_ADMINISTRATOR',
    { pending: { kind: 'LEFT', on: '2099-01-31', successor: null, reason: '调离' }, allowedActions: ['cancelChange'] },
    { 'POST /api/administration/people/P2/change/cancellation': {} },
  );
  await userEvent.click(await screen.findByRole('button', { name: '撤销' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.type(within(dialog).getByLabelText('原因'), '本人留任');
  await userEvent.click(within(dialog).getByRole('button', { name: '撤销' }));
  await waitFor(() => expect(server.to('POST /api/administration/people/P2/change/cancellation')[0]?.body).toEqual({ reason: '本人留任' }));
});

it('revokes a single grant with a reason', async () => {
  const { server } = show('SECURITY_ADMINISTRATOR', { allowedActions: ['revokeGrants'] }, { 'POST /api/administration/grants/G1/revocation': {} });
  await userEvent.click(await screen.findByRole('button', { name: '收回授权' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain('收回 YTZX-2026-000007 的授权？');
  await userEvent.type(within(dialog).getByLabelText('原因'), '成员变动');
  await userEvent.click(within(dialog).getByRole('button', { name: '收回授权' }));
  await waitFor(() => expect(server.to('POST /api/administration/grants/G1/revocation')[0]?.body).toEqual({ reason: '成员变动' }));
});

it('releases the identity of the provider for somebody else, after asking', async () => {
  const { server } = show('SECURITY_ADMINISTRATOR', { outsideIdentity: true, allowedActions: ['releaseIdentity'] }, { 'DELETE /api/administration/people/P2/oidc': new Reply(204) });
  await userEvent.click(await screen.findByRole('button', { name: '解除统一身份绑定' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain('请先核实');
  await userEvent.click(within(dialog).getByRole('button', { name: '解除统一身份绑定' }));
  await waitFor(() => expect(server.to('DELETE /api/administration/people/P2/oidc')).toHaveLength(1));
});

it('shows the matter of each change, a link for who may read it, and that it takes too long', async () => {
  const of = (number: string, change: object) => ({ ...linkedMatter({ id: number, number, kind: 'opened', ...change }) });
  show('SECURITY_ADMINISTRATOR', {
    recoveries: [
      { change: 'LEFT', lastDay: '2026-03-01', matter: of('YTZX-2026-000031', { status: 'IN_PROGRESS' }), late: true },
      { change: 'MOVED', lastDay: '2025-03-01', matter: of('YTZX-2025-000007', { status: 'ENDED', outcome: 'ADJUSTED', readable: false }), late: false },
    ],
  });
  const [late, done] = within(await part('离岗、调岗的权限回收')).getAllByRole('listitem');
  expect(within(late!).getByRole('link', { name: 'YTZX-2026-000031' }).getAttribute('href')).toBe('/matters/YTZX-2026-000031');
  expect(late!.textContent).toContain('2026-03-01 之后离岗');
  expect(late!.textContent).toContain('超过一天未办结');
  expect(done!.textContent).toBe('YTZX-2025-000007 2025-03-01 之后调岗权限已调整');
  expect(within(done!).queryByRole('link')).toBeNull();
});
