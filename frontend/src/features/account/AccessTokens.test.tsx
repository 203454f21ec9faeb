import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { fakeServer, Reply } from '@/test/fakeServer';
import { renderIn } from '@/test/render';
import { AccessTokens } from './AccessTokens';

const row = { id: 'T1', name: '统计脚本', scopes: ['READ_MATTERS', 'READ_AUDIT'], createdAt: '2026-03-01T01:00:00Z', expiresAt: '2099-03-31T01:00:00Z', lastUsedAt: null };

it('lists what each token may do and revokes one after asking', async () => {
  const server = fakeServer({ 'GET /api/account/tokens': [row], 'DELETE /api/account/tokens/T1': new Reply(204) });
  renderIn(<AccessTokens />);
  const item = await screen.findByRole('listitem');
  expect(item.textContent).toContain('查看办件、查阅留痕与证明');
  expect(item.textContent).toContain('从未使用');
  await userEvent.click(within(item).getByRole('button', { name: '撤销' }));
  expect(server.to('DELETE /api/account/tokens/T1')).toHaveLength(0);
  await userEvent.click(within(await screen.findByRole('tooltip')).getByRole('button', { name: '撤销' }));
  await waitFor(() => expect(server.to('DELETE /api/account/tokens/T1')).toHaveLength(1));
});

it('shows a new token once', async () => {
  const server = fakeServer({ 'GET /api/account/tokens': [], 'POST /api/account/tokens': new Reply(201, { token: 'shuzha_abc', expiresAt: '2099-03-31T01:00:00Z' }) });
  renderIn(<AccessTokens />);
  await userEvent.click(await screen.findByRole('button', { name: '新建访问令牌' }));
  const dialog = await screen.findByRole('dialog', { name: '新建访问令牌' });
  await userEvent.type(within(dialog).getByLabelText('用途'), '统计脚本');
  await userEvent.click(within(dialog).getByLabelText('查看办件'));
  await userEvent.click(within(dialog).getByRole('button', { name: '新建访问令牌' }));
  const shown = await screen.findByRole('dialog', { name: '访问令牌' });
  expect(within(shown).getByText('shuzha_abc')).toBeTruthy();
  expect(server.to('POST /api/account/tokens')[0]!.body).toEqual({ name: '统计脚本', scopes: ['READ_MATTERS'], days: 90 });
});
