import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { AdministrationPage } from '../pages/administrationPage';
import { consoleOf, runCommand, startAnother, stop } from '../support/application';
import { PHONE } from '../support/person';
import { fresh, places } from '../support/places';
import { openStage } from '../support/stage';

const NAME = 'administrators';
const PASSWORD = 'a long enough phrase';
const FILES = ['organisations.csv', 'departments.csv', 'people.csv', 'appointments.csv'];

/** A hospital as an operator loads it: people and posts, but no account, no administrator and no demo. */
const stage = openStage(async () => {
  const folder = fresh(join(places.run, `${NAME}-import`));
  for (const file of FILES) cpSync(join(places.demo, file), join(folder, file));
  const appointments = readFileSync(join(folder, 'appointments.csv'), 'utf8').split('\n');
  writeFileSync(join(folder, 'appointments.csv'), appointments.filter((line) => !line.includes('_ADMINISTRATOR')).join('\n'));
  await runCommand(NAME, `--shuzha.import=${folder}`);
  return startAnother(NAME, { demo: false });
});
afterAll(() => stop(NAME));

it('the first account names three administrators, who then do their own part and no other', async () => {
  const token = /([A-Za-z0-9_-]{32})/.exec(consoleOf(NAME).split('\n').find((line) => line.includes('一次性') || line.includes('one-time'))!)![1]!;
  const first = await stage.arrive('周明远');
  const opening = new AdministrationPage(first);
  await opening.setsUp(token, 'zhou.mingyuan', PASSWORD);
  await first.sees('初始设置还没有完成：请指定三名管理员。');
  await first.link('去指定').click();
  await first.heading('指定三名管理员').waitFor();
  await first.shows('hand-over');
  await first.picks('系统管理员', '徐静', '徐静');
  await first.picks('安全管理员', '谢予安', '谢予安');
  await first.picks('审计管理员', '邹明澈', '邹明澈');
  await first.button('确认指定').click();
  await first.heading('三名管理员已指定').waitFor();
  await first.shows('hand-over-tokens');
  const tokens = await first.page.locator('code').allInnerTexts();
  expect(tokens).toHaveLength(3);
  await first.link('完成设置').click();
  await first.page.getByText('初始设置还没有完成').waitFor({ state: 'detached' });
  expect(await first.page.getByRole('link', { name: '管理' }).count()).toBe(0);

  const system = await stage.arrive('徐静');
  const care = new AdministrationPage(system);
  await care.setsUp(tokens[0]!, 'xu.jing', PASSWORD);
  await care.opens();
  await system.shows('administration-people');
  await system.button('新增人员').click();
  const dialog = system.dialog('新增人员');
  await dialog.getByLabel('工号').fill('1777');
  await dialog.getByLabel('姓名').fill('温以舟');
  await dialog.getByLabel('用户名').fill('wen.yizhou');
  await system.shows('administration-new-person');
  await dialog.getByRole('button', { name: '保存' }).click();
  await system.heading('温以舟').waitFor();
  expect(await system.button('新增任职').count()).toBe(0);
  await system.button('开通账号').click();
  await system.sees(/口令只显示这一次/);
  await system.shows('administration-token');
  await system.dialog('一次性口令').getByRole('button', { name: '完成' }).click();
  await care.opens();
  await care.turnsTo('科室');
  await system.shows('administration-departments');
  await care.turnsTo('机构');
  await system.shows('administration-organisation');

  const security = await stage.arrive('谢予安', PHONE);
  const rights = new AdministrationPage(security);
  await rights.setsUp(tokens[1]!, 'xie.yuan', PASSWORD);
  await security.button('打开导航').click();
  await rights.opens();
  expect(await security.button('新增人员').count()).toBe(0);
  await rights.finds('温以舟', '1777');
  await security.shows('phone-administration-person');
  await rights.appoints('工作人员', '检验科');
  await security.sees('检验科 工作人员');
  expect(await security.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
});
