import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { fakeServer, problem, Reply } from '@/test/fakeServer';
import { renderIn } from '@/test/render';
import { me } from '@/test/samples';
import { SignInForm } from './SignInForm';

it('asks for a new password where the old one is over, and signs in with it', async () => {
  const server = fakeServer({
    'POST /api/session': (call: { body: unknown }) => ((call.body as { password: string }).password === 'old' ? problem(403, 'session.password_expired') : { secondFactorNeeded: false, factors: [], me }),
    'POST /api/session/password': new Reply(204),
  });
  const entered = vi.fn();
  renderIn(<SignInForm onEntry={entered} />);
  await userEvent.type(screen.getByLabelText('用户名'), 'li.muyang');
  await userEvent.type(screen.getByLabelText('密码'), 'old');
  await userEvent.click(screen.getByRole('button', { name: '登录' }));
  await userEvent.type(await screen.findByLabelText('新密码'), 'a long enough phrase');
  await userEvent.type(screen.getByLabelText('再输一次'), 'a long enough phrase');
  await userEvent.click(screen.getByRole('button', { name: '更换并登录' }));
  await waitFor(() => expect(entered).toHaveBeenCalledOnce());
  expect(server.to('POST /api/session/password')[0]!.body).toEqual({ username: 'li.muyang', current: 'old', next: 'a long enough phrase' });
});
