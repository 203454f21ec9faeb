import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import i18n from '@/lib/i18n';
import { type Call, fakeServer, problem, Reply } from '@/test/fakeServer';
import { renderRoutes } from '@/test/render';
import { Bell } from './Bell';
import { NoticePage } from './NoticePage';

const notice = (id: string, change: object = {}) => ({
  id, text: `新待办：数据使用申请 YTZX-2026-00000${id}，主管科室审查`, urgent: false, raisedAt: '2026-03-01T01:00:00Z', readAt: null, link: `/tasks/T${id}`, waitsFor: [], ...change,
});
const routes = [
  { path: '/', element: <Bell /> }, { path: '/tasks/:id', element: <p>待办页</p> }, { path: '/notices', element: <p>通知页</p> }, { path: '/notices/:id', element: <NoticePage /> },
];
const show = (answers: Record<string, unknown> = {}, at = '/') => {
  const server = fakeServer({
    'GET /api/notices/unread': { unread: 2 }, 'GET /api/notices': { items: [notice('2'), notice('1', { urgent: true, link: null })], next: null },
    'PUT /api/notices/1/read': new Reply(204), 'PUT /api/notices/2/read': new Reply(204), 'PUT /api/notices/read': new Reply(204), ...answers,
  });
  return { server, ...renderRoutes(routes, at) };
};
const opened = async () => {
  await userEvent.click(await screen.findByRole('button', { name: '通知，2 条未读' }));
  return screen.findByRole('dialog');
};

it('counts to 99 and says so', async () => {
  show({ 'GET /api/notices/unread': { unread: 100 } });
  expect((await screen.findByRole('button', { name: '通知，99+ 条未读' })).textContent).toContain('99+');
});

it('asks for notices only when somebody looks, reads one and goes where it leads', async () => {
  const { server, router } = show();
  await screen.findByRole('button', { name: '通知，2 条未读' });
  expect(server.to('GET /api/notices')).toHaveLength(0);
  const drawer = await opened();
  await userEvent.click(await within(drawer).findByRole('link', { name: /YTZX-2026-000002/ }));
  expect(router.state.location.pathname).toBe('/tasks/T2');
  expect(server.to('PUT /api/notices/2/read')).toHaveLength(1);
});

it('shows what leads nowhere, and reads it all the same', async () => {
  const { server, router } = show();
  const drawer = await opened();
  const row = await within(drawer).findByRole('button', { name: /YTZX-2026-000001/ });
  expect(row.textContent).toContain('重要');
  expect(row.textContent).toContain('事项不对您开放');
  await userEvent.click(row);
  await waitFor(() => expect(server.to('PUT /api/notices/1/read')).toHaveLength(1));
  expect(router.state.location.pathname).toBe('/');
});

it('names whom a leader is to press where the matter is not his to read', async () => {
  show({ 'GET /api/notices': { items: [notice('1', { urgent: true, link: null, waitsFor: ['林静之', '高思源'] })], next: null } });
  const row = await within(await opened()).findByRole('button', { name: /YTZX-2026-000001/ });
  expect(row.textContent).toContain('现由 林静之、高思源 办理');
  expect(row.textContent).not.toContain('事项不对您开放');
});

it('reads all up to the latest on the screen', async () => {
  const { server } = show();
  const drawer = await opened();
  server.answers['GET /api/notices'] = { items: [notice('2', { readAt: '2026-03-01T02:00:00Z' })], next: null };
  await userEvent.click(await within(drawer).findByRole('button', { name: '全部标为已读' }));
  await waitFor(() => expect(server.to('PUT /api/notices/read')[0]?.body).toEqual({ id: '2' }));
  await waitFor(() => expect((within(drawer).getByRole('button', { name: '全部标为已读' }) as HTMLButtonElement).disabled).toBe(true));
});

it('goes on page by page', async () => {
  show({ 'GET /api/notices': (call: Call) => (call.query.get('cursor') ? { items: [notice('1')], next: null } : { items: [notice('2')], next: 'c2' }) });
  const drawer = await opened();
  await userEvent.click(await within(drawer).findByRole('button', { name: '载入更多' }));
  expect(await within(drawer).findByRole('link', { name: /YTZX-2026-000001/ })).toBeTruthy();
});

it('says so when there is nothing, and in English', async () => {
  show({ 'GET /api/notices/unread': { unread: 0 }, 'GET /api/notices': { items: [], next: null } });
  await i18n.changeLanguage('en');
  await userEvent.click(await screen.findByRole('button', { name: 'Notices' }));
  expect(await screen.findByText('No notices yet')).toBeTruthy();
  await i18n.changeLanguage('zh-CN');
});

it('leads from a mail to the thing itself', async () => {
  const { server, router } = show({ 'GET /api/notices/2': notice('2') }, '/notices/2');
  await screen.findByText('待办页');
  expect(router.state.location.pathname).toBe('/tasks/T2');
  await waitFor(() => expect(server.to('PUT /api/notices/2/read')).toHaveLength(1));
});

it('leads from a mail to the sentence where the thing is closed, and to nothing of somebody else', async () => {
  show({ 'GET /api/notices/1': notice('1', { link: null }) }, '/notices/1');
  expect(await screen.findByText(/YTZX-2026-000001/)).toBeTruthy();
  expect(screen.getByText(/没有可打开的页面/)).toBeTruthy();
});

it('says that there is no such notice', async () => {
  show({ 'GET /api/notices/9': problem(404, 'not_found') }, '/notices/9');
  expect(await screen.findByRole('alert')).toBeTruthy();
});
