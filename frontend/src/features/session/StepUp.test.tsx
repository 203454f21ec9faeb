import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { http } from '@/lib/http';
import { fakeDevice } from '@/test/fakeDevice';
import { tellReturn } from '@/lib/oidc';
import { fakeServer, problem, Reply } from '@/test/fakeServer';
import { renderIn } from '@/test/render';
import { StepUp } from './StepUp';

function Voting() {
  const [answer, setAnswer] = useState('');
  const vote = () => http.post<{ done: string }>('/api/vote', { intent: 'key-1' }).then((one) => setAnswer(one.done), () => setAnswer('未表决'));
  return (
    <>
      <textarea aria-label="意见" />
      <button type="button" onClick={() => void vote()}>投票</button>
      <p>{answer}</p>
      <StepUp />
    </>
  );
}

it('asks for the password, says when it is wrong, and lets the vote go through as it was written', async () => {
  let proven = false;
  const server = fakeServer({
    'POST /api/vote': () => (proven ? { done: '已表决' } : problem(403, 'account.step-up-needed', { proof: 'password', factors: [] })),
    'POST /api/account/proof': (call: { body: unknown }) => {
      proven = JSON.stringify(call.body) === '{"proof":"right"}';
      return proven ? new Reply(204) : problem(422, 'account.proof-wrong');
    },
  });
  renderIn(<Voting />);
  await userEvent.type(screen.getByLabelText('意见'), '赞成的理由');
  await userEvent.click(screen.getByText('投票'));
  const password = await screen.findByLabelText('密码');
  await userEvent.type(password, 'wrong');
  await userEvent.click(screen.getByRole('button', { name: '确认' }));
  expect((await screen.findByRole('alert')).textContent).toContain('不正确');
  await userEvent.clear(password);
  await userEvent.type(password, 'right');
  await userEvent.click(screen.getByRole('button', { name: '确认' }));
  await waitFor(() => expect(screen.getByText('已表决')).toBeTruthy());
  expect((screen.getByLabelText('意见') as HTMLTextAreaElement).value).toBe('赞成的理由');
  expect(server.to('POST /api/vote').map((call) => call.headers.get('Idempotency-Key'))).toEqual(['key-1', 'key-1']);
});

it('asks for a code of whoever has a second factor, and gives the refusal back when nothing is given', async () => {
  fakeServer({ 'POST /api/vote': problem(403, 'account.step-up-needed', { proof: 'code', factors: ['TOTP'] }) });
  renderIn(<Voting />);
  await userEvent.click(screen.getByText('投票'));
  expect(await screen.findByLabelText('验证码')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: /close/i }));
  await waitFor(() => expect(screen.getByText('未表决')).toBeTruthy());
});

it('takes a passkey as proof, and the vote goes through', async () => {
  fakeDevice('NotAllowedError', 'confirms');
  let proven = false;
  const server = fakeServer({
    'POST /api/vote': () => (proven ? { done: '已表决' } : problem(403, 'account.step-up-needed', { proof: 'code', factors: ['PASSKEY'] })),
    'POST /api/account/proof/challenge': { challenge: 'Y2g', rpId: 'localhost', timeout: 300000, allowCredentials: [{ type: 'public-key', id: 'a2V5' }], userVerification: 'required' },
    'POST /api/account/proof/passkey': () => { proven = true; return new Reply(204); },
  });
  renderIn(<Voting />);
  await userEvent.click(screen.getByText('投票'));
  const button = await screen.findByRole('button', { name: '使用通行密钥' });
  await userEvent.click(button);
  expect((await screen.findByRole('status')).textContent).toContain('没有完成确认');
  await userEvent.click(button);
  await waitFor(() => expect(screen.getByText('已表决')).toBeTruthy());
  expect(server.to('POST /api/vote').map((call) => call.headers.get('Idempotency-Key'))).toEqual(['key-1', 'key-1']);
});

it('sends whoever has no password here to the provider in another window, and goes on when that is back', async () => {
  let proven = false;
  fakeServer({
    'GET /api/session': { demo: false, setup: false, outside: { zh: '医院统一身份', en: '' } },
    'POST /api/vote': () => (proven ? { done: '已表决' } : problem(403, 'account.step-up-needed', { proof: 'oidc', factors: [] })),
  });
  renderIn(<Voting />);
  await userEvent.type(screen.getByLabelText('意见'), '赞成的理由');
  await userEvent.click(screen.getByText('投票'));
  const out = await screen.findByRole('link', { name: '打开医院统一身份（新窗口）' });
  expect(out.getAttribute('href')).toBe('/sign-in/oidc?for=proof');
  expect(out.getAttribute('target')).toBe('_blank');
  proven = true;
  tellReturn('proof');
  await waitFor(() => expect(screen.getByText('已表决')).toBeTruthy());
  expect((screen.getByLabelText('意见') as HTMLTextAreaElement).value).toBe('赞成的理由');
});
