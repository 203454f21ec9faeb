import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { fakeDevice } from '@/test/fakeDevice';
import { fakeServer, problem } from '@/test/fakeServer';
import { renderIn } from '@/test/render';
import { me } from '@/test/samples';
import type { FactorKind } from '@/lib/api/types';
import { SecondStep } from './SecondStep';

const OPTIONS = { challenge: 'Y2g', rpId: 'localhost', timeout: 300000, allowCredentials: [{ type: 'public-key', id: 'a2V5' }], userVerification: 'preferred' };

function show(factors: FactorKind[], answers: Record<string, unknown> = {}) {
  const entered = vi.fn();
  const server = fakeServer({
    'POST /api/session/passkey/challenge': OPTIONS, 'POST /api/session/passkey': { secondFactorNeeded: false, factors: [], me },
    'POST /api/session/code': { secondFactorNeeded: false, factors: [], me }, ...answers,
  });
  renderIn(<SecondStep factors={factors} onSignedIn={entered} onAgain={() => undefined} />);
  return { entered, server };
}

it('offers the passkey first; a prompt that was closed is said calmly and can be opened again', async () => {
  const device = fakeDevice('NotAllowedError', 'confirms');
  const { entered, server } = show(['PASSKEY', 'TOTP']);
  const button = await screen.findByRole('button', { name: '使用通行密钥' });
  await userEvent.click(button);
  expect((await screen.findByRole('status')).textContent).toContain('没有完成确认');
  expect(screen.queryByRole('alert')).toBeNull();
  await userEvent.click(button);
  await waitFor(() => expect(entered).toHaveBeenCalledWith(me));
  expect(device.asked).toHaveLength(2);
  expect(server.to('POST /api/session/passkey')[0]!.body).toEqual({ id: 'a2V5', clientData: 'Yw', authenticatorData: 'ZA', signature: 'cw' });
});

it('says when the passkey was refused, and lets a code do', async () => {
  fakeDevice();
  const { entered } = show(['PASSKEY', 'TOTP'], { 'POST /api/session/passkey': problem(401, 'session.bad_passkey', {}, { detail: '通行密钥没有通过核对，请再试一次，或换用其他方式。' }) });
  await userEvent.click(await screen.findByRole('button', { name: '使用通行密钥' }));
  expect((await screen.findByRole('alert')).textContent).toContain('没有通过核对');
  await userEvent.type(screen.getByLabelText('验证码'), '123456');
  await userEvent.click(screen.getByRole('button', { name: '用验证码登录' }));
  await waitFor(() => expect(entered).toHaveBeenCalledWith(me));
});

it('asks for a recovery code of whoever has only a passkey and a browser that knows none', async () => {
  show(['PASSKEY']);
  expect(await screen.findByLabelText('恢复码')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '使用通行密钥' })).toBeNull();
  expect(screen.getByRole('button', { name: '登录' })).toBeTruthy();
});

it('asks for nothing but a code of whoever has no passkey', async () => {
  fakeDevice();
  show(['TOTP']);
  expect(await screen.findByLabelText('验证码')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '使用通行密钥' })).toBeNull();
});
