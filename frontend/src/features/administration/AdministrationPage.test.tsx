import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { Post } from '@/lib/api/types';
import { type Call, fakeServer, problem, Reply } from '@/test/fakeServer';
import { renderRoutes } from '@/test/render';
import { AdministrationPage } from './AdministrationPage';
import { holder, member } from '@/test/staff';

const routes = [{ path: '/administration/:section?', element: <AdministrationPage /> }, { path: '/administration/people/:id', element: <p>人员页</p> }];
const department = { id: 'D1', code: 'BA', name: '病案科', closedFrom: null, version: 2, head: { id: 'P2', name: '林静之' }, people: 12 };
const show = (post: Post, at = '/administration', answers: Record<string, unknown> = {}) => {
  const server = fakeServer({
    'GET /api/departments': [{ id: 'D1', name: '病案科' }], 'GET /api/administration/people': { items: [member()], next: null },
    'GET /api/administration/departments': [department], 'GET /api/administration/substitutions': [],
    'GET /api/administration/organisation': { id: 'O1', code: 'YTZX', name: '云汀区中心医院', line: 'HEALTH', level: 'INSTITUTION', territory: '990101', profile: 'NATIONAL', approvalMinimum: 2, criticalOperator: null, version: 0 },
    ...answers,
  });
  return { server, ...renderRoutes(routes, at, holder(post)) };
};

it('is closed to everybody else', () => {
  const { server } = show('PRINCIPAL');
  expect(screen.getByText('这里由三员管理')).toBeTruthy();
  expect(server.calls).toEqual([]);
});

it('lists people with posts and account, and asks for the next page', async () => {
  const { server } = show('SECURITY_ADMINISTRATOR', '/administration', {
    'GET /api/administration/people': (call: Call) => (call.query.get('cursor') ? { items: [member({ id: 'P3', name: '郭晓帆', account: 'none', posts: [] })], next: null } : { items: [member()], next: 'c2' }),
  });
  const row = await screen.findByRole('link', { name: /林静之/ });
  expect(row.textContent).toContain('病案科 科室负责人');
  expect(row.textContent).toContain('已开通');
  await userEvent.click(screen.getByRole('button', { name: '载入更多' }));
  expect((await screen.findByRole('link', { name: /郭晓帆/ })).textContent).toContain('没有任职');
  expect(server.to('GET /api/administration/people')[0]!.query.get('state')).toBe('active');
  expect(screen.queryByRole('button', { name: '新增人员' })).toBeNull();
});

it('searches after a pause and says so when nobody is found', async () => {
  const { server } = show('SYSTEM_ADMINISTRATOR', '/administration', { 'GET /api/administration/people': (call: Call) => ({ items: call.query.get('q') ? [] : [member()], next: null }) });
  await screen.findByRole('link', { name: /林静之/ });
  await userEvent.type(screen.getByRole('searchbox', { name: '姓名或工号' }), '张');
  expect(await screen.findByText('没有符合条件的人员')).toBeTruthy();
  expect(server.to('GET /api/administration/people').at(-1)!.query.get('q')).toBe('张');
});

it('shows what went wrong with a way to try again', async () => {
  show('SYSTEM_ADMINISTRATOR', '/administration', { 'GET /api/administration/people': problem(500, 'internal') });
  expect(within(await screen.findByRole('alert')).getByRole('button', { name: '重试' })).toBeTruthy();
});

it('adds somebody, keeps what was typed when refused, and goes to the new person', async () => {
  let taken = true;
  const { server, router } = show('SYSTEM_ADMINISTRATOR', '/administration', {
    'POST /api/administration/people': () => (taken ? problem(409, 'person.code_taken', { code: '1101' }, { detail: '工号“1101”已被使用。' }) : new Reply(201, member({ id: 'P7' }))),
  });
  await userEvent.click(await screen.findByRole('button', { name: '新增人员' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
  await waitFor(() => expect(within(dialog).queryAllByText('请填写此项')).toHaveLength(2));
  await userEvent.type(within(dialog).getByLabelText('工号'), '1101');
  await userEvent.type(within(dialog).getByLabelText('姓名'), '温以舟');
  await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
  expect((await within(dialog).findByRole('alert')).textContent).toContain('已被使用');
  taken = false;
  await userEvent.clear(within(dialog).getByLabelText('工号'));
  await userEvent.type(within(dialog).getByLabelText('工号'), '1109');
  await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
  await waitFor(() => expect(router.state.location.pathname).toBe('/administration/people/P7'));
  expect(server.to('POST /api/administration/people').at(-1)!.body).toEqual({ code: '1109', name: '温以舟' });
});

it('changes a department with its version; the security administrator only reads', async () => {
  const { server, unmount } = show('SYSTEM_ADMINISTRATOR', '/administration/departments', { 'PUT /api/administration/departments/D1': department });
  await userEvent.click(await screen.findByRole('button', { name: '修改' }));
  const name = within(await screen.findByRole('dialog')).getByLabelText('名称');
  await userEvent.clear(name);
  await userEvent.type(name, '病案管理科');
  await userEvent.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(server.to('PUT /api/administration/departments/D1')[0]!.body).toEqual({ name: '病案管理科', closedFrom: null, version: 2 }));
  unmount();
  show('SECURITY_ADMINISTRATOR', '/administration/departments');
  expect(await screen.findByText('负责人 林静之')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '修改' })).toBeNull();
});

it('shows the organisation in words; who only watches imports nothing', async () => {
  show('AUDIT_ADMINISTRATOR', '/administration/organisation');
  const region = (await screen.findByRole('heading', { name: '云汀区中心医院' })).closest('section')!;
  expect(region.textContent).toContain('卫生健康');
  expect(region.textContent).toContain('主要负责人');
  expect(screen.queryByRole('link', { name: '导入' })).toBeNull();
});

it('tries an import before it can be written, and lists every mistake with its place', async () => {
  let mistakes: object[] = [{ file: 'people.csv', row: 3, column: 'name', code: 'import.required', text: '必须填写' }];
  const { server } = show('SYSTEM_ADMINISTRATOR', '/administration/import', { 'POST /api/administration/import': (call: Call) => ({ written: !mistakes.length && call.query.get('dryRun') === 'false', rows: mistakes.length ? {} : { 'people.csv': 2 }, mistakes }) });
  const write = () => screen.getByRole('button', { name: '写入' }) as HTMLButtonElement;
  await screen.findByRole('button', { name: '检查' });
  const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
  await userEvent.upload(input, new File(['code,name'], 'people.csv', { type: 'text/csv' }));
  await userEvent.click(screen.getByRole('button', { name: '检查' }));
  expect((await screen.findByRole('table')).textContent).toContain('people.csv 第 3 行');
  expect(write().disabled).toBe(true);
  mistakes = [];
  await userEvent.click(screen.getByRole('button', { name: '检查' }));
  expect((await screen.findByRole('status')).textContent).toContain('检查通过，还没有写入');
  await userEvent.click(write());
  expect(await screen.findByText('已写入')).toBeTruthy();
  expect(server.to('POST /api/administration/import').map((call) => call.query.get('dryRun'))).toEqual(['true', 'true', 'false']);
});
