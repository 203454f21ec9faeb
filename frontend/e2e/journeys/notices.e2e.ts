import { afterAll, expect, it } from 'vitest';
import { restartAhead, startAnother, stop } from '../support/application';
import { DESK, PHONE } from '../support/person';
import { openStage } from '../support/stage';

const TITLE = '检验危急值回报时间统计';
const NAME = 'notices';
const stage = openStage(() => startAnother(NAME, {}));
afterAll(() => stop(NAME));

it('people are told, and told again when a deadline passes while nobody is there', async () => {
  const { number } = await (await stage.send('李沐阳')).files(TITLE, ['常规检验结果']);
  const owner = await stage.call('何书恒');
  const bell = owner.page.getByRole('button', { name: '通知，1 条未读' });
  await bell.focus();
  await owner.page.keyboard.press('Enter');
  const drawer = owner.dialog('通知');
  await owner.sees(new RegExp(`新待办：数据使用申请 ${number}`), drawer);
  await owner.shows('notices-drawer');
  await owner.page.setViewportSize(PHONE);
  await owner.sees(/新待办/, drawer);
  expect(await owner.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  await owner.shows('phone-notices-drawer');
  await owner.page.setViewportSize(DESK);
  await drawer.getByRole('link', { name: new RegExp(number) }).press('Enter');
  await owner.heading(TITLE).waitFor();
  await owner.button('通知').waitFor();

  await stage.leave();
  await restartAhead(NAME, stage.url, 'P14D');
  const leader = await stage.call('沈若溪');
  await leader.page.getByRole('button', { name: '通知，1 条未读' }).click();
  await leader.link('全部通知').click();
  await leader.sees(new RegExp(`逾期提醒：数据使用申请 ${number}`));
  await leader.sees(/现由 .*何书恒.* 办理/);
  await leader.shows('notices');
  await leader.button('English').click();
  await leader.sees(new RegExp(`Overdue task: Data-use request ${number}`));
  await leader.shows('notices-english');
  await leader.button('中文').click();
  await leader.showsOnPhone('notices');
  await leader.button('全部标为已读').click();
  await leader.button('通知').waitFor();

  const principal = await stage.call('周明远');
  await principal.page.getByRole('button', { name: '通知，1 条未读' }).waitFor();
  const late = await stage.call('何书恒');
  await late.page.getByRole('button', { name: '通知，1 条未读' }).click();
  await late.sees(new RegExp(`已逾期：数据使用申请 ${number}`));

  await stage.leave();
  await restartAhead(NAME, stage.url, 'P15D');
  const again = await stage.call('周明远');
  await again.page.getByRole('button', { name: '通知，1 条未读' }).waitFor();
});

it('the administrator sees how notices leave the house, and everybody says where to', async () => {
  const administrator = await stage.call('徐静');
  administrator.expects(/422 .*webhook/);
  await administrator.page.goto('/administration/notices');
  await administrator.sees(/没有配置邮件服务器/);
  await administrator.shows('administration-notices');
  await administrator.showsOnPhone('administration-notices');
  await administrator.button('设置推送地址').click();
  const dialog = administrator.dialog('设置推送地址');
  await dialog.getByRole('textbox', { name: '推送地址' }).fill('https://169.254.169.254/hook');
  await dialog.getByRole('button', { name: '保存' }).click();
  await administrator.sees(/该地址指向本机或内网/, dialog);
  await administrator.shows('webhook-refused');
  await dialog.getByRole('button', { name: '取消' }).click();

  await administrator.page.goto('/account');
  await administrator.button('修改邮箱').click();
  const contact = administrator.dialog('修改邮箱');
  await contact.getByRole('textbox', { name: '电子邮箱' }).fill('xu.jing@hospital.example');
  await administrator.shows('contact');
  await contact.getByRole('button', { name: '保存' }).click();
  await administrator.sees('通知同时发往 xu.jing@hospital.example，中文。');
});
