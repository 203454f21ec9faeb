import type { Locator } from 'playwright-core';
import { it } from 'vitest';
import { MatterPage } from '../pages/matterPage';
import type { Person } from '../support/person';
import { openStage } from '../support/stage';

const TITLE = '保存期限与保全的申请';
const stage = openStage();

async function findsTerm(keeper: Person, number: string): Promise<Locator> {
  await keeper.page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '保存期限' }).click();
  await keeper.page.getByRole('searchbox', { name: '办件编号' }).fill(number);
  const row = keeper.page.getByRole('main').getByRole('listitem').filter({ hasText: number });
  await keeper.sees(/^保存至 \d{4}-\d\d-\d\d/, row);
  return row;
}

it('a matter that ended is held by one keeper and freed by another; whoever took part sees that, never why', async () => {
  const filed = await (await stage.send('李沐阳')).files(TITLE, ['检验设备运行日志']);
  await (await stage.send('何书恒')).decides(TITLE, 'reject', { comment: '所列字段与用途不相称。' });

  const principal = await stage.call('周明远');
  const ended = await findsTerm(principal, filed.number);
  await ended.getByRole('button', { name: '设置保全' }).click();
  const order = principal.dialog('设置法律保全');
  await order.getByRole('textbox', { name: '文号或案号' }).fill('云检调〔2026〕17号');
  await order.getByRole('textbox', { name: '事由' }).fill('检察机关调取办理过程。');
  await principal.shows('retention-hold');
  await order.getByRole('button', { name: '设置保全' }).click();
  await principal.sees(/周明远，云检调〔2026〕17号/);
  await ended.getByRole('button', { name: '解除保全' }).waitFor({ state: 'detached' });
  await principal.shows('retention');

  const requester = await stage.call('李沐阳');
  await new MatterPage(requester).opens(TITLE);
  await requester.sees(/起依法保全/);
  await requester.page.getByText('检察机关').waitFor({ state: 'detached' });
  await requester.shows('matter-held');

  const leader = await stage.call('沈若溪');
  const held = await findsTerm(leader, filed.number);
  await held.getByRole('button', { name: '解除保全' }).click();
  await leader.dialog('解除法律保全').getByRole('textbox', { name: '解除理由' }).fill('调取结束。');
  await leader.dialog('解除法律保全').getByRole('button', { name: '解除保全' }).click();
  await held.getByRole('button', { name: '解除保全' }).waitFor({ state: 'detached' });
  await held.getByRole('button', { name: '设置保全' }).waitFor();
});
