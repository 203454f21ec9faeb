import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { http } from '@/lib/http';
import { tellReturn } from '@/lib/oidc';
import { fakeServer, problem } from '@/test/fakeServer';
import { renderIn } from '@/test/render';
import { me } from '@/test/samples';
import { SessionExpired } from './SessionExpired';

function Writing() {
  const [answer, setAnswer] = useState('');
  return (
    <>
      <textarea aria-label="意见" />
      <button type="button" onClick={() => void http.post<{ done: string }>('/api/x').then((one) => setAnswer(one.done), () => undefined)}>提交</button>
      <p>{answer}</p>
      <SessionExpired />
    </>
  );
}

it('lets a person sign in over the page; the text stays and the request goes through', async () => {
  let signedIn = false;
  fakeServer({
    'POST /api/x': () => (signedIn ? { done: '已提交' } : problem(401, 'session.required')),
    'POST /api/session': () => { signedIn = true; return { secondFactorNeeded: false, factors: [], me }; },
  });
  renderIn(<Writing />);
  await userEvent.type(screen.getByLabelText('意见'), '写了很久的意见');
  await userEvent.click(screen.getByText('提交'));
  expect(await screen.findByText('登录已过期')).toBeTruthy();
  expect((screen.getByLabelText('用户名') as HTMLInputElement).value).toBe('li.muyang');
  await userEvent.type(screen.getByLabelText('密码'), 'secret');
  await userEvent.click(screen.getByRole('button', { name: '登录' }));
  await waitFor(() => expect(screen.getByText('已提交')).toBeTruthy());
  expect((screen.getByLabelText('意见') as HTMLTextAreaElement).value).toBe('写了很久的意见');
});

it('asks for the code of whoever has a second factor', async () => {
  let signedIn = false;
  const server = fakeServer({
    'POST /api/x': () => (signedIn ? { done: '已提交' } : problem(401, 'session.required')),
    'POST /api/session': { secondFactorNeeded: true, factors: ['TOTP'], me: null },
    'POST /api/session/code': (call: { body: unknown }) => {
      signedIn = JSON.stringify(call.body) === '{"code":"123456"}';
      return signedIn ? { secondFactorNeeded: false, factors: [], me } : problem(401, 'session.bad_code');
    },
  });
  renderIn(<Writing />);
  await userEvent.click(screen.getByText('提交'));
  await userEvent.type(await screen.findByLabelText('密码'), 'secret');
  await userEvent.click(screen.getByRole('button', { name: '登录' }));
  await userEvent.type(await screen.findByLabelText('验证码'), '000000');
  await userEvent.click(screen.getByRole('button', { name: '登录' }));
  expect((await screen.findByRole('alert')).textContent).toContain('验证码不正确或已使用过');
  expect(server.to('POST /api/x')).toHaveLength(1);
  await userEvent.clear(screen.getByLabelText('验证码'));
  await userEvent.type(screen.getByLabelText('验证码'), '123456');
  await userEvent.click(screen.getByRole('button', { name: '登录' }));
  await waitFor(() => expect(screen.getByText('已提交')).toBeTruthy());
});

it('says that name or password are wrong and stays open', async () => {
  fakeServer({ 'POST /api/x': problem(401, 'session.required'), 'POST /api/session': problem(401, 'session.bad_credentials') });
  renderIn(<Writing />);
  await userEvent.click(screen.getByText('提交'));
  await userEvent.type(await screen.findByLabelText('密码'), 'wrong');
  await userEvent.click(screen.getByRole('button', { name: '登录' }));
  expect((await screen.findByRole('alert')).textContent).toContain('用户名或密码不正确');
});

it('goes on when another window signed in at the provider', async () => {
  let signedIn = false;
  fakeServer({
    'GET /api/session': { demo: false, setup: false, outside: { zh: '医院统一身份', en: '' } }, 'GET /api/me': me,
    'POST /api/x': () => (signedIn ? { done: '已提交' } : problem(401, 'session.required')),
  });
  renderIn(<Writing />);
  await userEvent.type(screen.getByLabelText('意见'), '写了很久的意见');
  await userEvent.click(screen.getByText('提交'));
  expect((await screen.findByRole('link', { name: '打开医院统一身份（新窗口）' })).getAttribute('href')).toBe('/sign-in/oidc?for=sign-in');
  signedIn = true;
  tellReturn('sign-in');
  await waitFor(() => expect(screen.getByText('已提交')).toBeTruthy());
  expect((screen.getByLabelText('意见') as HTMLTextAreaElement).value).toBe('写了很久的意见');
});
