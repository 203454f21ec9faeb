import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import type { Matter } from '@/lib/api/types';
import { type Call, fakeServer, problem, Reply } from '@/test/fakeServer';
import { renderRoutes } from '@/test/render';
import { asset, linkedMatter, matter, procedure, step } from '@/test/samples';
import { FilePage } from './FilePage';

const routes = [{ path: '/filing/:procedure/:matterId?', element: <FilePage /> }, { path: '/matters/:id', element: <p>办件页</p> }];
const draft = (change: Partial<Matter> = {}) => matter({ status: 'DRAFT', number: null, allowedActions: ['edit', 'submit', 'discard'], ...change });
const nothing = { level: null, approvalBody: null, owners: [], personal: false, sensitive: false, refusals: [], fields: [], standing: null, steps: [] };
const show = (at: string, answers: Record<string, unknown> = {}) => {
  const server = fakeServer({
    'GET /api/procedures/sample': procedure, 'POST /api/matters/checks': nothing, 'POST /api/ledger/preview': [], 'GET /api/matters/M1/evidence': [], 'GET /api/assets/A1': asset,
    'GET /api/articles': {}, 'GET /api/matters/M1': draft(),
    'POST /api/matters': (call: Call) => new Reply(201, draft({ revision: 1, form: (call.body as { form: Matter['form'] }).form })),
    'PUT /api/matters/M1': (call: Call) => draft({ revision: (call.body as { revision: number }).revision + 1 }), ...answers,
  });
  return { server, ...renderRoutes(routes, at) };
};
const title = () => screen.findByLabelText(/^标题/);
const submit = () => userEvent.click(screen.getByRole('button', { name: '提交申请' }));

it('creates the draft with the first pause, stays on the page and saves on with its revision', async () => {
  const { server, router } = show('/filing/sample');
  await userEvent.type(await title(), '再入院');
  await waitFor(() => expect(router.state.location.pathname).toBe('/filing/sample/M1'));
  expect(server.to('POST /api/matters')[0]!.body).toEqual({ procedure: 'sample', form: { title: '再入院' } });
  expect(await screen.findByText(/已保存 \d\d:\d\d/)).toBeTruthy();
  await userEvent.type(await title(), '分析');
  await waitFor(() => expect(server.to('PUT /api/matters/M1')).toHaveLength(1));
  expect(server.to('PUT /api/matters/M1')[0]!.body).toEqual({ form: { title: '再入院分析' }, revision: 1 });
  expect(server.to('POST /api/matters')).toHaveLength(1);
});

it('keeps what is chosen while the draft is being created', async () => {
  let answer: (created: unknown) => void = () => undefined;
  const { server } = show('/filing/sample', { 'POST /api/matters': () => new Promise((resolve) => { answer = resolve; }) });
  await userEvent.type(await title(), '再入院');
  await waitFor(() => expect(server.to('POST /api/matters')).toHaveLength(1));
  await userEvent.click(screen.getByRole('radio', { name: '服务' }));
  await act(async () => answer(new Reply(201, draft({ revision: 1, form: { title: '再入院' } }))));
  await waitFor(() => expect(server.to('PUT /api/matters/M1').at(-1)?.body).toEqual({ form: { title: '再入院', kind: 'service' }, revision: 1 }));
  expect((screen.getByRole('radio', { name: '服务' }) as HTMLInputElement).checked).toBe(true);
});

it('keeps both of two changes made in one go, with a redraw in between', async () => {
  const { server } = show('/filing/sample/M1', { 'GET /api/matters/M1': draft({ form: {} }) });
  const field = await title();
  act(() => {
    fireEvent.change(field, { target: { value: '再入院' } });
    fireEvent.blur(field);
    fireEvent.click(screen.getByRole('radio', { name: '研究' }));
    fireEvent.click(screen.getByRole('radio', { name: '服务' }));
  });
  expect((field as HTMLInputElement).value).toBe('再入院');
  await userEvent.type(screen.getByLabelText('行数'), '5');
  await waitFor(() => expect(server.to('PUT /api/matters/M1').at(-1)?.body).toEqual({ form: { title: '再入院', kind: 'service', rows: 5 }, revision: expect.any(Number) }));
});

it('submits a change made the moment before, and lets nothing be changed while it is on its way', async () => {
  let finish: (submitted: unknown) => void = () => undefined;
  const { server, router } = show('/filing/sample/M1', { 'POST /api/matters/M1/submission': () => new Promise((resolve) => { finish = resolve; }) });
  const field = await title();
  act(() => {
    fireEvent.change(field, { target: { value: '再入院率' } });
    fireEvent.click(screen.getByRole('button', { name: '提交申请' }));
  });
  await waitFor(() => expect(server.to('POST /api/matters/M1/submission')).toHaveLength(1));
  expect(server.to('PUT /api/matters/M1').at(-1)!.body).toMatchObject({ form: { title: '再入院率' }, revision: 4 });
  expect(server.to('POST /api/matters/M1/submission')[0]!.body).toEqual({ revision: 5 });
  expect((field as HTMLInputElement).disabled).toBe(true);
  await act(async () => finish(matter()));
  await waitFor(() => expect(router.state.location.pathname).toBe('/matters/M1'));
});

it('leaves the form alone when asking for the procedure again fails', async () => {
  const { server, client } = show('/filing/sample');
  await userEvent.type(await title(), '再入院');
  server.answers['GET /api/procedures/sample'] = problem(503, 'unavailable');
  await act(async () => client.refetchQueries({ queryKey: ['procedures'] }));
  await waitFor(() => expect(client.getQueryState(['procedures', 'sample'])?.status).toBe('error'));
  expect(((await title()) as HTMLInputElement).value).toBe('再入院');
});

it('stops on a stale revision, names who saved, and lets me keep mine', async () => {
  let stale = true;
  const { server } = show('/filing/sample/M1', {
    'PUT /api/matters/M1': (call: Call) => (stale ? problem(409, 'matter.stale', { who: '张蔚', when: '2026-03-01T01:00:00Z' }) : draft({ revision: (call.body as { revision: number }).revision + 1 })),
  });
  await userEvent.type(await title(), '二');
  expect((await screen.findByText(/张蔚/, {})).textContent).toContain('保存了更新的内容');
  stale = false;
  server.answers['GET /api/matters/M1'] = draft({ revision: 9 });
  await userEvent.click(screen.getByRole('button', { name: '以我的内容为准' }));
  await waitFor(() => expect(server.to('PUT /api/matters/M1').at(-1)!.body).toMatchObject({ revision: 9, form: { title: '再入院分析二' } }));
});

it('does not submit what is incomplete and puts the cursor into the first fault', async () => {
  const { server } = show('/filing/sample');
  const field = await title();
  await submit();
  expect(document.activeElement).toBe(field);
  expect(screen.getAllByText('请填写此项').length).toBeGreaterThan(1);
  expect(within(screen.getByRole('navigation', { name: '表单各部分' })).getAllByText(/还有 2 处/)).toHaveLength(2);
  expect(server.to('POST /api/matters')).toEqual([]);
});

it('submits what was saved and shows the matter', async () => {
  const { server, router } = show('/filing/sample/M1', { 'POST /api/matters/M1/submission': matter() });
  await title();
  await submit();
  await waitFor(() => expect(router.state.location.pathname).toBe('/matters/M1'));
  expect(server.to('POST /api/matters/M1/submission')[0]!.body).toEqual({ revision: 4 });
});

it('shows a refusal in the words of the procedure, with its article', async () => {
  show('/filing/sample/M1', { 'POST /api/matters/M1/submission': problem(422, 'matter.refused', { reasons: [{ code: 'gate.leaves', basis: ['A22.7'] }] }) });
  await title();
  await submit();
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('数据将离开本机构。');
  expect(alert.textContent).toContain('A22.7');
});

it('places what only the server found at its field', async () => {
  show('/filing/sample/M1', { 'POST /api/matters/M1/submission': problem(422, 'form.invalid', { count: 1 }, { fields: [{ path: '/title', code: 'title.taken', message: '标题已用过' }] }) });
  const field = await title();
  await submit();
  expect(await screen.findByText('标题已用过')).toBeTruthy();
  expect(document.activeElement).toBe(field);
});

it('asks who will review while the form is filled', async () => {
  show('/filing/sample/M1', { 'POST /api/matters/checks': { ...nothing, level: 2, approvalBody: 2, owners: [{ departmentId: 'D1', name: '病案科' }] } });
  const panel = (await screen.findByRole('heading', { name: '提交后会怎样' })).closest('section')!;
  await waitFor(() => expect(panel.textContent).toContain('病案科'));
  expect(panel.textContent).toContain('主要负责人');
  expect(panel.querySelector('ol')).toBeNull();
});

it('shows which steps will follow and who gets them', async () => {
  const coming = (name: string, ...who: string[]) => step({ id: null, kind: 'coming', element: name, name: { zh: name, en: name }, who: who.map((one) => ({ name: one, actingFor: null })) });
  show('/filing/sample/M1', { 'POST /api/matters/checks': { ...nothing, level: 1, approvalBody: 1, steps: [coming('科室审查', '林静之', '贺南枝'), coming('使用')] } });
  const steps = await screen.findAllByText(/^(科室审查|使用)$/, { selector: 'li' });
  expect(steps.map((item) => item.textContent)).toEqual(['科室审查林静之、贺南枝', '使用']);
});

it('asks for the saved matter, whose link counts, and for none before the first save', async () => {
  const { server } = show('/filing/sample/M1');
  await waitFor(() => expect(server.to('POST /api/matters/checks')[0]?.body).toMatchObject({ procedure: 'sample', matter: 'M1' }));
});

it('says what would be refused before it lists the steps', async () => {
  const steps = [step({ id: null, kind: 'coming', element: 'A', name: { zh: '科室审查', en: 'Review' }, who: [] })];
  show('/filing/sample/M1', { 'POST /api/matters/checks': { ...nothing, level: 1, approvalBody: 1, steps, refusals: [{ code: 'gate.leaves', basis: ['A22.7'] }] } });
  const refusal = await screen.findByText('数据将离开本机构。');
  expect(refusal.compareDocumentPosition(screen.getByText('科室审查')) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
});

it('shows on a returned form what was asked for', async () => {
  show('/filing/sample/M1', { 'GET /api/matters/M1': draft({ status: 'RETURNED', number: 'SY-1', returned: [{ department: '病案科', name: '林静之', comment: '请缩短期限', at: '2026-03-01T01:00:00Z' }] }) });
  expect(await screen.findByText('请缩短期限')).toBeTruthy();
  expect(screen.getByRole('button', { name: '重新提交' })).toBeTruthy();
});

it('chooses data in the drawer and ticks the fields that are needed', async () => {
  const { server } = show('/filing/sample', { 'GET /api/assets': { items: [asset], next: null } });
  await userEvent.click(await screen.findByRole('button', { name: '从目录选择数据' }));
  await userEvent.click(await screen.findByRole('button', { name: '添加 住院病案首页' }));
  await userEvent.click(screen.getByRole('button', { name: '完成' }));
  await submit();
  expect(await screen.findAllByText('请至少选择一项')).toHaveLength(1);
  await userEvent.click(await screen.findByRole('checkbox', { name: /性别/ }));
  expect(await screen.findByRole('checkbox', { name: /性别/, checked: true })).toBeTruthy();
  await waitFor(() => expect(server.calls.filter((call) => call.path.startsWith('/api/matters') && !call.path.endsWith('/checks') && call.method !== 'GET').at(-1)?.body).toMatchObject({ form: { assets: [{ asset: 'A1', fields: ['sex'] }] } }));
});

it('fills in what another matter called, which is not on offer and goes with its caller only', async () => {
  const called = draft({ procedure: 'impact', linked: linkedMatter({ id: 'M0', number: 'SY-0', kind: 'called' }), allowedActions: ['edit', 'submit'] });
  const { server } = show('/filing/impact/M1', { 'GET /api/matters/M1': called });
  expect(await screen.findByText(/由办件 SY-0 发起/)).toBeTruthy();
  expect(screen.getByRole('button', { name: '提交申请' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: '删除草稿' })).toBeNull();
  await waitFor(() => expect(server.to('POST /api/matters/checks').at(-1)?.body).toMatchObject({ procedure: 'impact', matter: 'M1' }));
  expect(server.to('GET /api/procedures/impact')).toEqual([]);
});

it('shows what it would add to the limits since 1 January, and nothing where nothing is counted', async () => {
  const effect = { kind: 'CORE', asset: { id: 'A1', code: 'HX-01', name: '罕见病登记' }, committed: 0, reserved: 1600, amount: 1600, thresholds: [3000], stageBefore: 0, stage: 1 };
  const { server, unmount } = show('/filing/sample/M1', { 'POST /api/ledger/preview': [effect] });
  expect(await screen.findByRole('img', { name: '已交付 0 条，已预留 1,600 条，本次 1,600 条，界线 3,000' })).toBeTruthy();
  expect(screen.getByText('已达三成，须报国家层面评估')).toBeTruthy();
  expect(server.to('POST /api/ledger/preview')[0]!.body).toMatchObject({ procedure: 'sample', matter: 'M1' });
  unmount();
  const none = show('/filing/sample/M1');
  await waitFor(() => expect(none.server.to('POST /api/ledger/preview')).toHaveLength(1));
  expect(screen.queryByText('对台账的影响')).toBeNull();
});
