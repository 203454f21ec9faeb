import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fakeServer, problem, Reply } from '@/test/fakeServer';
import { renderIn } from '@/test/render';
import { SecondFactor } from './SecondFactor';

const codes = Array.from({ length: 10 }, (_, at) => `AAAA-BBBB-CCCC-DDD${'ABCDEFGHIJ'[at]}`);
const none = { available: true, passkeys: [] };

it('shows the secret, asks for its first code and then shows the recovery codes once', async () => {
  let enrolled = false;
  fakeServer({
    'GET /api/account/factor': () => ({ available: true, authenticator: enrolled, recoveryLeft: enrolled ? 10 : null }),
    'GET /api/account/passkeys': none,
    'POST /api/account/factor': new Reply(201, { secret: 'ABCDEFGHABCDEFGH', qr: { size: 29, path: 'M0 0h1v1h-1z' } }),
    'POST /api/account/factor/confirmation': (call: { body: unknown }) => {
      enrolled = JSON.stringify(call.body) === '{"code":"123456"}';
      return enrolled ? { codes } : problem(422, 'factor.code_wrong');
    },
  });
  renderIn(<SecondFactor />);
  await userEvent.click(await screen.findByRole('button', { name: '添加验证器应用' }));
  const dialog = await screen.findByRole('dialog', { name: '添加验证器应用' });
  expect(within(dialog).getByRole('img', { name: '二维码' }).getAttribute('viewBox')).toBe('-4 -4 37 37');
  expect(within(dialog).getByText(/ABCD EFGH ABCD EFGH/)).toBeTruthy();
  await userEvent.type(within(dialog).getByLabelText('验证码'), '000000');
  await userEvent.click(within(dialog).getByRole('button', { name: '确认添加' }));
  expect((await within(dialog).findByRole('alert')).textContent).toContain('验证码不正确或已失效');
  await userEvent.clear(within(dialog).getByLabelText('验证码'));
  await userEvent.type(within(dialog).getByLabelText('验证码'), '123456');
  await userEvent.click(within(dialog).getByRole('button', { name: '确认添加' }));
  const kept = await screen.findByRole('dialog', { name: '恢复码' });
  expect(within(kept).getAllByRole('listitem')).toHaveLength(10);
  await userEvent.click(within(kept).getByRole('button', { name: '我已妥善保存' }));
  expect(await screen.findByText('还有 10 个恢复码可用')).toBeTruthy();
  expect(screen.getByText('已启用')).toBeTruthy();
});

it('says when the installation has none', async () => {
  fakeServer({ 'GET /api/account/factor': { available: false, authenticator: false, recoveryLeft: null }, 'GET /api/account/passkeys': none });
  renderIn(<SecondFactor />);
  expect(await screen.findByText('本系统尚未配置验证器应用。')).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});
