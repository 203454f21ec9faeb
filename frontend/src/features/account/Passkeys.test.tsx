import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fakeDevice } from '@/test/fakeDevice';
import { fakeServer, Reply } from '@/test/fakeServer';
import { renderIn } from '@/test/render';
import { SecondFactor } from './SecondFactor';

const OPTIONS = {
  challenge: 'Y2g', rp: { id: 'localhost', name: 'Shuzha' }, user: { id: 'UDE', name: 'li.muyang', displayName: '李沐阳' }, pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
  timeout: 300000, excludeCredentials: [], authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' }, attestation: 'none',
};
const phone = { id: 'K1', name: '手机', createdAt: '2026-03-01T01:00:00Z', lastUsedAt: null };
const codes = ['AAAA-BBBB-CCCC-DDDD'];

function show(passkeys: object[], available = true) {
  let kept = passkeys;
  const server = fakeServer({
    'GET /api/account/factor': () => ({ available: true, authenticator: false, recoveryLeft: kept.length ? 10 : null }),
    'GET /api/account/passkeys': () => ({ available, passkeys: kept }),
    'POST /api/account/passkeys/challenge': OPTIONS,
    'POST /api/account/passkeys': () => { kept = [phone]; return new Reply(201, { codes }); },
    'DELETE /api/account/passkeys/K1': () => { kept = []; return new Reply(204); },
  });
  renderIn(<SecondFactor />);
  return server;
}

async function adds(name: string) {
  await userEvent.click(await screen.findByRole('button', { name: '添加通行密钥' }));
  const dialog = await screen.findByRole('dialog', { name: '添加通行密钥' });
  await userEvent.type(within(dialog).getByLabelText('名称'), name);
  await userEvent.click(within(dialog).getByRole('button', { name: '继续' }));
  return dialog;
}

it('makes a passkey after a prompt that was closed once, and shows the recovery codes that come with it', async () => {
  const device = fakeDevice('NotAllowedError', 'confirms');
  const server = show([]);
  const dialog = await adds('手机');
  expect((await within(dialog).findByRole('status')).textContent).toContain('没有完成确认，可以再试一次');
  expect(within(dialog).queryByRole('alert')).toBeNull();
  await userEvent.click(within(dialog).getByRole('button', { name: '继续' }));

  const kept = await screen.findByRole('dialog', { name: '恢复码' });
  await userEvent.click(within(kept).getByRole('button', { name: '我已妥善保存' }));
  expect(await screen.findByText('手机')).toBeTruthy();
  expect(screen.getByText('从未使用')).toBeTruthy();
  expect(screen.getByText('已启用')).toBeTruthy();
  expect(device.made).toHaveLength(2);
  expect(server.to('POST /api/account/passkeys')[0]!.body).toEqual({ name: '手机', made: { clientData: 'Yw', attestation: 'YQ' } });
});

it('says when the device has one already', async () => {
  fakeDevice('InvalidStateError');
  show([]);
  const dialog = await adds('手机');
  expect((await within(dialog).findByRole('alert')).textContent).toContain('这台设备上已有您的通行密钥');
});

it('removes one after a question', async () => {
  fakeDevice();
  const server = show([phone]);
  await userEvent.click(await screen.findByRole('button', { name: '删除 手机' }));
  await userEvent.click(await screen.findByRole('button', { name: '删除' }));
  await waitFor(() => expect(server.to('DELETE /api/account/passkeys/K1')).toHaveLength(1));
  await waitFor(() => expect(screen.queryByText('手机')).toBeNull());
});

it('offers none to a browser that knows none, and says what the administrator has to set', async () => {
  show([phone]);
  expect(await screen.findByText(/此浏览器不支持通行密钥/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: '添加通行密钥' })).toBeNull();
  expect(screen.getByRole('button', { name: '删除 手机' })).toBeTruthy();
});

it('says what is to be set where passkeys are off', async () => {
  fakeDevice();
  show([], false);
  expect(await screen.findByText(/shuzha\.passkeys\.origin/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: '添加通行密钥' })).toBeNull();
});
