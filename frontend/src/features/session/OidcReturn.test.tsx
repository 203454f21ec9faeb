import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it } from 'vitest';
import { listenForReturn, type OidcTrip } from '@/lib/oidc';
import { fakeServer, problem, Reply } from '@/test/fakeServer';
import { renderRoutes } from '@/test/render';
import { me } from '@/test/samples';
import { OidcReturn } from './OidcReturn';
import { SignInPage } from './SignInPage';

const names = { demo: false, setup: false, outside: { zh: '医院统一身份', en: 'Hospital identity' } };
const show = (trip: OidcTrip | null, answers: Record<string, unknown>, at = '/sign-in/oidc?state=S&code=C') => {
  if (trip) sessionStorage.setItem('shuzha.oidc', JSON.stringify(trip));
  const server = fakeServer({ 'GET /api/session': names, ...answers });
  const view = renderRoutes([{ path: '/sign-in/oidc', element: <OidcReturn /> }, { path: '/sign-in', element: <SignInPage /> }, { path: '*', element: <p>页面</p> }], at);
  return { server, ...view };
};
afterEach(() => sessionStorage.clear());

it('hands the answer in once and goes to where the person wanted to go', async () => {
  const { server, router } = show({ purpose: 'sign-in', to: '/tasks/T1?view=mine' }, { 'POST /api/session/oidc': { secondFactorNeeded: false, factors: [], me } });
  await screen.findByText('页面');
  expect(router.state.location.pathname + router.state.location.search).toBe('/tasks/T1?view=mine');
  expect(server.to('POST /api/session/oidc').map((call) => call.body)).toEqual([{ state: 'S', code: 'C', error: null }]);
});

it.each(['https://evil.example/', '//evil.example', '/\\evil.example'])('never leads to another site: %s', async (to) => {
  const { router } = show({ purpose: 'sign-in', to }, { 'POST /api/session/oidc': { secondFactorNeeded: false, factors: [], me } });
  await screen.findByText('页面');
  expect(router.state.location.pathname).toBe('/');
});

it('asks for the code of whoever has a second factor', async () => {
  const { server } = show({ purpose: 'sign-in', to: '/' }, { 'POST /api/session/oidc': { secondFactorNeeded: true, factors: ['TOTP'], me: null }, 'POST /api/session/code': { secondFactorNeeded: false, factors: [], me } });
  await userEvent.type(await screen.findByLabelText('验证码'), '123456');
  await userEvent.click(screen.getByRole('button', { name: '登录' }));
  await screen.findByText('页面');
  expect(server.to('POST /api/session/code')).toHaveLength(1);
});

it('says in plain words why not, and leads back', async () => {
  show({ purpose: 'sign-in', to: '/' }, { 'POST /api/session/oidc': problem(401, 'session.oidc_unknown') });
  expect((await screen.findByRole('alert')).textContent).toContain('该身份不能登录本系统');
  expect(screen.getByRole('link', { name: '返回重试' }).getAttribute('href')).toBe('/sign-in');
});

it('in a window of its own tells the page behind it, and says that it can be closed', async () => {
  const heard = new Promise<void>((resolve) => void listenForReturn('proof', resolve));
  show({ purpose: 'proof', to: null }, { 'POST /api/account/proof/oidc': new Reply(204) });
  expect(await screen.findByText('验证成功')).toBeTruthy();
  await heard;
});

it('says on the sign-in page when the provider is down', async () => {
  show(null, { 'POST /api/session/oidc/address': problem(503, 'session.oidc_unavailable') }, '/sign-in?to=/tasks');
  await userEvent.click(await screen.findByRole('button', { name: '用医院统一身份登录' }));
  expect((await screen.findByRole('alert')).textContent).toContain('统一身份认证暂时连不上');
});

it('shows no button without a provider', async () => {
  show(null, { 'GET /api/session': { ...names, outside: null } }, '/sign-in');
  await waitFor(() => expect(screen.getByLabelText('用户名')).toBeTruthy());
  expect(screen.queryByText('或')).toBeNull();
});
