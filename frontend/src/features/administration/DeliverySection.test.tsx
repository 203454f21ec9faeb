import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { Post } from '@/lib/api/types';
import { fakeServer, problem, Reply } from '@/test/fakeServer';
import { renderRoutes } from '@/test/render';
import { holder } from '@/test/staff';
import { AdministrationPage } from './AdministrationPage';

const AT = '/administration/notices';
const failed = { id: 'V1', channel: 'MAIL', to: '林静之', text: '新待办：数据使用申请 YTZX-2026-000001', attempts: 9, error: '550 no such user', at: '2026-03-01T01:00:00Z' };
const show = (answers: Record<string, unknown> = {}, post: Post = 'SYSTEM_ADMINISTRATOR') => {
  const server = fakeServer({
    'GET /api/administration/deliveries': { sender: 'shuzha@hospital.example', baseUrl: null, waiting: 3 }, 'GET /api/administration/deliveries/failed': { items: [], next: null },
    'GET /api/administration/webhook': { url: null, version: 0, sentAt: null }, 'GET /api/administration/people': { items: [], next: null }, 'GET /api/departments': [], 'GET /api/successions': [], ...answers,
  });
  renderRoutes([{ path: '/administration/:section?', element: <AdministrationPage /> }], AT, holder(post));
  return server;
};

it('says whether mails leave the house', async () => {
  show({ 'GET /api/administration/deliveries': { sender: null, baseUrl: null, waiting: 0 } });
  expect(await screen.findByText(/没有配置邮件服务器/)).toBeTruthy();
  expect(screen.getByText('没有未能送达的通知。')).toBeTruthy();
});

it('is for the system administrator', async () => {
  const server = show({}, 'SECURITY_ADMINISTRATOR');
  await waitFor(() => expect(server.to('GET /api/administration/people')).toHaveLength(1));
  expect(screen.queryByRole('link', { name: '通知投递' })).toBeNull();
  expect(server.to('GET /api/administration/deliveries')).toHaveLength(0);
});

it('sends again what did not arrive', async () => {
  const server = show({ 'GET /api/administration/deliveries/failed': { items: [failed], next: null }, 'POST /api/administration/deliveries/V1/repetition': new Reply(204) });
  const row = (await screen.findByText(failed.text)).closest('li')!;
  expect(row.textContent).toContain('林静之');
  expect(row.textContent).toContain('550 no such user');
  await userEvent.click(within(row).getByRole('button', { name: /重新发送/ }));
  await waitFor(() => expect(server.to('POST /api/administration/deliveries/V1/repetition')).toHaveLength(1));
  await waitFor(() => expect(server.to('GET /api/administration/deliveries/failed').length).toBeGreaterThan(1));
});

it('sets a webhook, shows its secret once and says why a target is refused', async () => {
  const server = show({ 'PUT /api/administration/webhook': problem(422, 'webhook.refused', {}, { detail: '该地址指向本机或内网，未获准。' }) });
  await userEvent.click(await screen.findByRole('button', { name: '设置推送地址' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.type(within(dialog).getByLabelText('推送地址'), 'https://10.0.0.1/hook');
  await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
  expect((await within(dialog).findByRole('alert')).textContent).toContain('未获准');
  server.answers['PUT /api/administration/webhook'] = { url: 'https://10.0.0.1/hook', secret: 'whsec_abc', version: 1 };
  server.answers['GET /api/administration/webhook'] = { url: 'https://10.0.0.1/hook', version: 1, sentAt: null };
  await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
  expect(await screen.findByText('whsec_abc')).toBeTruthy();
  expect(server.to('PUT /api/administration/webhook').at(-1)!.body).toEqual({ url: 'https://10.0.0.1/hook', renew: false, version: 0 });
});

it('takes a webhook away', async () => {
  const server = show({ 'GET /api/administration/webhook': { url: 'https://hook.example/', version: 4, sentAt: '2026-03-01T01:00:00Z' }, 'DELETE /api/administration/webhook': new Reply(204) });
  await userEvent.click(await screen.findByRole('button', { name: '停用' }));
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '停用' }));
  await waitFor(() => expect(server.to('DELETE /api/administration/webhook')[0]?.query.get('version')).toBe('4'));
});
