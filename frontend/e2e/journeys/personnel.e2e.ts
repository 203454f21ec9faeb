import { afterAll, expect, it } from 'vitest';
import { AdministrationPage } from '../pages/administrationPage';
import { TaskPage } from '../pages/taskPage';
import { startAnother, stop } from '../support/application';
import { day } from '../support/days';
import { openStage } from '../support/stage';

const NAME = 'personnel';
const TITLE = '病案首页质量分析';
/** People leave their posts here, so this district is its own. */
const stage = openStage(() => startAnother(NAME, {}));
afterAll(() => stop(NAME));

it('somebody moves with a task in hand: the drawer says what ends, and the successor finds the task', async () => {
  await (await stage.send('李沐阳')).files(TITLE, ['住院病案首页']);
  const owner = await stage.call('林静之');
  await new TaskPage(owner).opens(TITLE);

  const security = await stage.call('谢予安');
  const rights = new AdministrationPage(security);
  await rights.opens();
  await rights.finds('林静之');
  await security.sees('有 1 项待办等本人办理。');
  await security.shows('person');
  await security.button('调岗').click();
  const drawer = security.dialog('林静之 调岗');
  await security.dates(drawer.getByLabel('最后一天'), day(-1));
  await drawer.getByRole('button', { name: '添加任职' }).click();
  await security.picks('任职', '工作人员');
  await security.picks('科室', '护理部');
  await security.picks('接替人', '郭晓帆', '郭晓帆');
  await drawer.getByLabel('原因').fill('轮岗');
  await security.shows('transfer-plan');
  await drawer.getByRole('button', { name: '下一步：核对' }).click();
  await security.sees('病案科 科室负责人', drawer);
  await security.sees('护理部 工作人员', drawer);
  await security.shows('transfer-review');
  await drawer.getByRole('button', { name: '确认调岗' }).click();
  await drawer.waitFor({ state: 'hidden' });
  await security.sees('护理部 工作人员');

  const deputy = await stage.call('郭晓帆');
  const task = new TaskPage(deputy);
  await task.opens(TITLE);
  await task.decides('同意', { comment: '已接手，同意。' });
  const gone = new TaskPage(owner);
  await gone.lists();
  expect(await gone.entry(TITLE).count()).toBe(0);
});

it('a substitute whose post does not go together is refused, and one to be careful with is marked', async () => {
  const security = await stage.call('谢予安');
  const rights = new AdministrationPage(security);
  await rights.opens();
  await rights.turnsTo('代理');
  await security.button('安排代理').click();
  const dialog = security.dialog('安排代理');
  await security.picks('被代理人', '徐静', '徐静');
  await security.picks('代理人', '邹明澈', '邹明澈');
  await security.dates(dialog.getByLabel('最后一天'), '2099-01-31');
  security.expects(/4\d\d .*\/substitutions/);
  await dialog.getByRole('button', { name: '保存' }).click();
  await security.sees(/不能在同一时间由同一人担任，也不能相互代理/, dialog);
  await security.shows('substitution-refused');
  await security.picks('被代理人', '何书恒', '何书恒');
  await security.picks('代理人', '邓亦凡', '邓亦凡');
  await dialog.getByRole('button', { name: '保存' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await security.sees('邓亦凡 代理 何书恒');
  await security.sees(/同一办件中须由不同的人担任/);
  await security.shows('substitutions');
});

it('my own account shows my devices and my substitutes', async () => {
  const staff = await stage.call('张蔚');
  await staff.page.getByRole('button', { name: /^张蔚/ }).click();
  await staff.link('我的账户').click();
  await staff.heading('我的账户').waitFor();
  await staff.sees('本设备');
  await staff.shows('account');
});
