import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { today } from '@/lib/dates';
import { fakeServer, problem, Reply } from '@/test/fakeServer';
import { renderIn } from '@/test/render';
import { AccountPage } from './AccountPage';

const session = (id: string, current: boolean) => ({ id, startedAt: '2026-03-01T01:00:00Z', lastSeenAt: '2026-03-01T02:00:00Z', address: `10.0.0.${id}`, current });
const show = (answers: Record<string, unknown> = {}) => {
  const server = fakeServer({
    'GET /api/account': { sessions: [session('1', true), session('2', false)], passwordChangedAt: '2026-02-01T01:00:00Z' }, 'GET /api/substitutions': [], 'GET /api/account/factor': { available: true, authenticator: false, recoveryLeft: null }, 'GET /api/account/passkeys': { available: true, passkeys: [] }, 'GET /api/account/tokens': [], 'GET /api/account/oidc': { available: false, since: null }, 'GET /api/account/contact': { email: null, language: 'zh' },
    'GET /api/people': [{ id: 'P3', name: '郭晓帆', department: '病案科', posts: [] }], ...answers,
  });
  renderIn(<AccountPage />);
  return server;
};

it('shows where I am signed in and signs me out elsewhere', async () => {
  const server = show({ 'DELETE /api/account/sessions/2': new Reply(204), 'DELETE /api/account/sessions': new Reply(204) });
  const [here, there] = within((await screen.findByRole('heading', { name: '登录的设备' })).closest('section')!).getAllByRole('listitem');
  expect(here!.textContent).toContain('本设备');
  expect(within(here!).queryByRole('button')).toBeNull();
  await userEvent.click(within(there!).getByRole('button', { name: '退出' }));
  await waitFor(() => expect(server.to('DELETE /api/account/sessions/2')).toHaveLength(1));
  await userEvent.click(screen.getByRole('button', { name: '退出其他设备' }));
  await waitFor(() => expect(server.to('DELETE /api/account/sessions')).toHaveLength(1));
});

it('changes the password and says why it was refused', async () => {
  let wrong = true;
  const server = show({ 'PUT /api/account/password': () => (wrong ? problem(422, 'password.wrong', {}, { detail: '当前密码不正确。' }) : new Reply(204)) });
  await userEvent.click(await screen.findByRole('button', { name: '修改密码' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.type(within(dialog).getByLabelText('当前密码'), 'old-password-1');
  await userEvent.type(within(dialog).getByLabelText('新密码'), 'new-password-12');
  await userEvent.type(within(dialog).getByLabelText('再输一次'), 'new-password-12');
  const ok = within(dialog).getByRole('button', { name: '修改密码' });
  await userEvent.click(ok);
  expect((await within(dialog).findByRole('alert')).textContent).toContain('当前密码不正确');
  wrong = false;
  await userEvent.click(ok);
  expect(await screen.findByText('密码已修改')).toBeTruthy();
  expect(server.to('PUT /api/account/password').at(-1)!.body).toEqual({ current: 'old-password-1', next: 'new-password-12' });
});

it('asks a colleague to stand in', async () => {
  const server = show({ 'POST /api/substitutions': new Reply(201, {}) });
  await userEvent.click(await screen.findByRole('button', { name: '安排代理' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).queryByRole('combobox', { name: '被代理人' })).toBeNull();
  await userEvent.click(within(dialog).getByRole('combobox', { name: '代理人' }));
  await userEvent.click(await screen.findByText('郭晓帆 · 病案科'));
  const until = within(dialog).getByLabelText('最后一天');
  await userEvent.type(until, '2099-01-31{Enter}');
  await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
  await waitFor(() => expect(server.to('POST /api/substitutions')[0]?.body).toEqual({ substitute: 'P3', from: today(), until: '2099-01-31' }));
});

it('leaves the password to the directory for whoever has none here', async () => {
  show({ 'GET /api/account': { sessions: [session('1', true)], passwordChangedAt: null } });
  expect(await screen.findByText('您使用医院统一账号的密码登录，请在统一账号系统中修改。')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '修改密码' })).toBeNull();
});

it('shows that one signs in with the identity of the hospital, and only where there is one', async () => {
  show({ 'GET /api/account/oidc': { available: true, since: '2026-03-01T01:00:00Z' } });
  const section = (await screen.findByRole('heading', { name: /统一身份认证/ })).closest('section')!;
  expect(section.textContent).toContain('2026-03-01 起，您可以用医院统一身份登录本系统');
  expect(within(section).queryByRole('button')).toBeNull();
});

it('offers to connect it, and says when the provider is down', async () => {
  show({ 'GET /api/account/oidc': { available: true, since: null }, 'POST /api/account/oidc/address': problem(503, 'session.oidc_unavailable') });
  await userEvent.click(await screen.findByRole('button', { name: '绑定统一身份' }));
  expect((await screen.findByRole('alert')).textContent).toContain('统一身份认证暂时连不上');
});

it('says where notices go, and why an address is refused', async () => {
  const server = show({ 'PUT /api/account/contact': problem(422, 'person.email_invalid', {}, { detail: '电子邮箱格式不正确。' }) });
  expect(await screen.findByText(/没有填写邮箱/)).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '修改邮箱' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.type(within(dialog).getByLabelText('电子邮箱'), 'lin@hospital.example');
  await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
  expect((await within(dialog).findByRole('alert')).textContent).toContain('格式不正确');
  server.answers['PUT /api/account/contact'] = new Reply(204);
  server.answers['GET /api/account/contact'] = { email: 'lin@hospital.example', language: 'zh' };
  await userEvent.click(within(dialog).getByRole('button', { name: '保存' }));
  expect(await screen.findByText('通知同时发往 lin@hospital.example，中文。')).toBeTruthy();
  expect(server.to('PUT /api/account/contact').at(-1)!.body).toEqual({ email: 'lin@hospital.example', language: 'zh' });
});
