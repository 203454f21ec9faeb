import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fakeServer, problem } from '@/test/fakeServer';
import { renderIn } from '@/test/render';
import { Successions } from './Successions';

const orphan = { id: 'M1', number: 'YTZX-2026-000007', status: 'RETURNED', former: '张蔚', department: '检验科' };
const people = [{ id: 'P3', name: '郭晓帆', department: '检验科', posts: [] }];

it('is not there while nothing waits', async () => {
  const server = fakeServer({ 'GET /api/successions': [] });
  renderIn(<Successions />);
  await waitFor(() => expect(server.to('GET /api/successions')).toHaveLength(1));
  expect(screen.queryByRole('heading')).toBeNull();
});

it('names a successor; a refusal is said in plain words and the reason stays', async () => {
  const server = fakeServer({ 'GET /api/successions': [orphan], 'GET /api/people': people, 'POST /api/matters/M1/successor': problem(409, 'succession.part') });
  renderIn(<Successions />);
  expect(await screen.findByText('原申请人：检验科 · 张蔚')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '指定接替人' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('combobox', { name: '接替人' }));
  await userEvent.click(await screen.findByText('郭晓帆 · 检验科'));
  await userEvent.type(within(dialog).getByLabelText('原因'), '原申请人离职');
  await userEvent.click(within(dialog).getByRole('button', { name: '指定接替人' }));
  expect((await within(dialog).findByRole('alert')).textContent).toContain('已在本办件中参与');
  expect(server.to('POST /api/matters/M1/successor')[0]?.body).toEqual({ successor: 'P3', reason: '原申请人离职' });
  server.answers['GET /api/successions'] = [];
  server.answers['POST /api/matters/M1/successor'] = {};
  await userEvent.click(within(dialog).getByRole('button', { name: '指定接替人' }));
  await waitFor(() => expect(screen.queryByText('YTZX-2026-000007')).toBeNull());
});
