import { expect, it } from 'vitest';
import { day } from '../support/days';
import { openStage } from '../support/stage';

const NOTICE = '糖尿病随访合作研究告知书';
const HEAD = 'identifier,answer,capturedOn,how,guardian,evidence';
const stage = openStage();

it('the administrator of consents publishes a notice, takes answers one by one and from a list, and a withdrawal counts at once', async () => {
  const keeper = await stage.call('方知远');
  await keeper.goesTo('个人同意');
  await keeper.button('新建告知书').click();
  const text = keeper.dialog('新建告知书');
  const words = {
    名称: NOTICE, 处理目的: '与第二医院合作研究糖尿病随访结果。', 处理方式: '去标识后加密传输。', 个人信息种类: '年龄、检验结果',
    接收方名称: '云汀区第二医院', 接收方联系方式: '信息科 0512-5550001', 行使权利的方式和程序: '可向病案科提出查阅、更正或者撤回。',
  };
  for (const [field, value] of Object.entries(words)) await text.getByLabel(field, { exact: true }).fill(value);
  await text.getByLabel('取得单独同意（一个目的、一个接收方）').check();
  await keeper.shows('consents-notice');
  await text.getByRole('button', { name: '新建告知书' }).click();
  await text.waitFor({ state: 'hidden' });
  const notice = keeper.page.getByRole('main').getByRole('listitem').filter({ hasText: NOTICE });
  const stands = (given: number, refused: number, withdrawn: number) =>
    notice.filter({ hasText: new RegExp(`同意\\s*${given}\\s*不同意\\s*${refused}\\s*已撤回\\s*${withdrawn}`) }).waitFor();
  await stands(0, 0, 0);

  await notice.getByRole('button', { name: '登记同意' }).click();
  const answer = keeper.dialog(/登记同意/);
  await answer.getByLabel('证件号或病案号').fill('BA-1001');
  await keeper.dates(answer.getByLabel('取得时间'), `${day(-1)} 09:00`);
  await keeper.shows('consents-record');
  await answer.getByRole('button', { name: '登记同意' }).click();
  await answer.waitFor({ state: 'hidden' });
  await stands(1, 0, 0);

  await notice.getByRole('button', { name: '导入名单' }).click();
  const list = keeper.dialog(/导入名单/);
  const brings = (rows: string[]) => list.locator('input[type=file]').setInputFiles({ name: '名单.csv', mimeType: 'text/csv', buffer: Buffer.from([HEAD, ...rows].join('\n')) });
  const row = (identifier: string, given: string) => `${identifier},${given},${day(-2)},PAPER,,`;
  await brings([row('BA-1001', 'GIVEN'), row('BA-1002', 'YES')]);
  await list.getByRole('button', { name: '检查' }).click();
  await keeper.sees('名单.csv 第 2 行', list);
  await keeper.sees('名单.csv 第 3 行', list);
  await keeper.shows('consents-import');
  await brings([row('BA-1002', 'GIVEN'), row('BA-1003', 'GIVEN'), row('BA-1004', 'REFUSED')]);
  await list.getByRole('button', { name: '检查' }).click();
  await keeper.sees('检查通过，还没有写入', list);
  await list.getByRole('button', { name: '写入' }).click();
  await keeper.sees('已写入', list);
  await list.getByRole('button', { name: '关闭' }).click();
  await stands(3, 1, 0);

  const withdraws = async (identifier: string) => {
    await keeper.button('办理撤回').click();
    const dialog = keeper.dialog('撤回同意');
    await dialog.getByLabel('证件号或病案号').fill(identifier);
    await dialog.getByRole('button', { name: '查询' }).click();
    return dialog;
  };
  const dialog = await withdraws('BA-1002');
  await dialog.getByRole('checkbox', { name: new RegExp(NOTICE) }).check();
  await keeper.sees('没有正在进行的办件依据这些同意', dialog);
  await keeper.shows('consents-withdraw');
  await dialog.getByRole('button', { name: '确认撤回' }).click();
  await keeper.sees('已登记撤回');
  await stands(2, 1, 1);
  const again = await withdraws('BA-1002');
  await keeper.sees('没有查到此人有效的同意。', again);
  expect(await again.getByRole('button', { name: '确认撤回' }).isDisabled()).toBe(true);
  await again.getByRole('button', { name: '取消' }).click();

  await notice.getByText('告知内容').click();
  await keeper.shows('consents');
  await keeper.showsOnPhone('consents');
});
