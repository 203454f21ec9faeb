import { afterAll, expect, it } from 'vitest';
import { AdministrationPage } from '../pages/administrationPage';
import { MatterPage } from '../pages/matterPage';
import { TaskPage } from '../pages/taskPage';
import { startAnother, stop } from '../support/application';
import { day } from '../support/days';
import { openStage } from '../support/stage';

const NAME = 'personnel';
const TITLE = '病案首页质量分析';
const RECOVERY = '人员变动权限回收：林静之';
const LEFT = '住院病案编码一致性';
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
  await security.sees(/^生效时由系统发起/, drawer);
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

it('the move has opened a matter: IT and the former department record, the audit confirms, and rights are adjusted', async () => {
  const security = await stage.call('谢予安');
  const rights = new AdministrationPage(security);
  await rights.opens();
  await rights.finds('林静之');
  const matter = security.page.getByRole('region', { name: '离岗、调岗的权限回收' });
  await security.sees('办理中', matter);
  await security.shows('person-recovery');
  await matter.getByRole('link').click();
  await security.heading(RECOVERY).waitFor();
  await security.sees('病案科');
  await security.shows('recovery-matter');
  await new MatterPage(security).turnsTo('流程图');
  await security.shows('recovery-diagram');

  const deputy = await stage.call('郭晓帆');
  const record = new TaskPage(deputy);
  await record.opens(RECOVERY);
  await record.decides('已交还', {
    form: async (panel) => {
      await panel.getByRole('group', { name: '设备和介质' }).getByRole('radio', { name: '已交还', exact: true }).check();
      await panel.getByRole('group', { name: '数据副本' }).getByRole('radio', { name: '没有副本' }).check();
      await panel.getByRole('textbox', { name: '交还情况' }).fill('平板电脑一台，编号 BA-0118。');
      await panel.getByRole('checkbox', { name: '原岗位的设备、数据和权限一律不保留' }).check();
      await deputy.shows('recovery-record');
    },
  });

  const executor = await stage.call('韩子墨');
  const removal = new TaskPage(executor);
  await removal.opens(RECOVERY, '岗位待办');
  await removal.decides('已全部清除', {
    form: async (panel) => {
      for (const tick of await panel.getByRole('checkbox').all()) await tick.check();
      await panel.getByRole('textbox', { name: '清除情况' }).fill('编码系统权限已收回，无共用账号和远程访问。');
    },
  });

  const auditor = await stage.call('萧望舒');
  const audit = new TaskPage(auditor);
  await audit.opens(RECOVERY);
  await auditor.sees('系统没有查到遗留的授权、访问令牌和登录会话');
  await auditor.shows('recovery-audit');
  await audit.decides('确认无遗留');

  await rights.opens();
  await rights.finds('林静之');
  await security.sees('权限已调整', matter);
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

it('a departure is taken back and then ordered for good; a colleague takes over what the leaver filed', async () => {
  await (await stage.send('张蔚')).files(LEFT, ['住院病案首页']);
  const security = await stage.call('谢予安');
  const rights = new AdministrationPage(security);
  await rights.opens();
  await rights.finds('张蔚');
  await rights.departs('张蔚', day(0));
  await security.sees(/之后离岗/);
  await security.shows('departure-pending');
  await security.button('撤销').click();
  const back = security.dialog(/^撤销 张蔚/);
  await back.getByLabel('原因').fill('本人留任');
  await back.getByRole('button', { name: '撤销' }).click();
  await back.waitFor({ state: 'hidden' });
  await security.page.getByText(/之后离岗/).waitFor({ state: 'detached' });

  await rights.departs('张蔚', day(-1));
  await security.sees('已离岗');
  await rights.opens();
  await security.heading('申请人已离岗的办件').waitFor();
  await security.shows('successions');
  await security.button('指定接替人').click();
  const dialog = security.dialog(/指定接替人/);
  await security.picks('接替人', '李沐阳', '李沐阳');
  await dialog.getByLabel('原因').fill('原申请人离职');
  await dialog.getByRole('button', { name: '指定接替人' }).click();
  await dialog.waitFor({ state: 'hidden' });
  const next = await stage.call('李沐阳');
  await new MatterPage(next).opens(LEFT);
});

it('I end another device and change my password; from then on only the new one opens', async () => {
  const here = await stage.call('唐小满');
  const elsewhere = await stage.arrive('唐小满');
  await elsewhere.signsIn();
  await here.page.getByRole('button', { name: /^唐小满/ }).click();
  await here.link('我的账户').click();
  await here.button('退出').click();
  await here.button('退出').waitFor({ state: 'detached' });
  elsewhere.expects(/401 /);
  await elsewhere.goesTo('办件');
  await elsewhere.dialog('登录已过期').waitFor();

  await here.button('修改密码').click();
  const dialog = here.dialog('修改密码');
  await dialog.getByLabel('当前密码').fill('demo');
  await dialog.getByLabel('新密码').fill('a rather long phrase');
  await dialog.getByLabel('再输一次').fill('a rather long phrase');
  await dialog.getByRole('button', { name: '修改密码' }).click();
  await dialog.waitFor({ state: 'hidden' });
  const again = elsewhere.dialog('登录已过期');
  await again.getByLabel('密码').fill('demo');
  await again.getByRole('button', { name: '登录' }).click();
  await elsewhere.sees('用户名或密码不正确', again);
  await again.getByLabel('密码').fill('a rather long phrase');
  await again.getByRole('button', { name: '登录' }).click();
  await again.waitFor({ state: 'hidden' });
});

it('a file is tried before it is written, and written whole or not at all', async () => {
  const system = await stage.call('徐静');
  const care = new AdministrationPage(system);
  const people = (...rows: string[]) => ({ name: 'people.csv', mimeType: 'text/csv', buffer: Buffer.from(['organisation,code,name,username', ...rows].join('\n')) });
  await care.opens();
  await care.turnsTo('导入');
  const file = system.page.locator('input[type=file]');
  await file.setInputFiles(people('YTZX,1888,顾言蹊,gu.yanxi', 'YTZX,,无工号,nobody'));
  await system.button('检查').click();
  await system.sees(/处错误，没有写入任何内容/);
  await system.shows('import-mistakes');
  await file.setInputFiles(people('YTZX,1888,顾言蹊,gu.yanxi'));
  await system.button('检查').click();
  await system.sees('检查通过，还没有写入');
  await care.turnsTo('人员');
  await system.page.getByRole('searchbox', { name: '姓名或工号' }).fill('1888');
  await system.sees('没有符合条件的人员');
  await care.turnsTo('导入');
  await file.setInputFiles(people('YTZX,1888,顾言蹊,gu.yanxi'));
  await system.button('检查').click();
  await system.button('写入').click();
  await system.sees('已写入');
  await care.turnsTo('人员');
  await care.finds('顾言蹊', '1888');
});
