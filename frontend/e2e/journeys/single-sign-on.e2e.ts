import { afterAll, expect, it } from 'vitest';
import { AdministrationPage } from '../pages/administrationPage';
import { startAnother, stop } from '../support/application';
import { day } from '../support/days';
import { givesPassword, IdentityProvider } from '../support/identityProvider';
import { DESK, PHONE } from '../support/person';
import { openStage } from '../support/stage';

const NAME = 'single-sign-on';
const BUTTON = '用医院统一身份登录';
const provider = new IdentityProvider();
const stage = openStage(async () => {
  await provider.opens();
  const url = await startAnother(NAME, { args: provider.settings() });
  provider.serves(url);
  return url;
});
afterAll(async () => {
  await stop(NAME);
  provider.closes();
});

it('somebody without a password here comes in through the provider and proves anew there while what was typed stays', async () => {
  const { id } = await (await stage.send('徐静')).asks<{ id: string }>('POST', '/api/administration/people', { code: '1888', name: '顾知夏', username: 'gu.zhixia' });
  const rights = await stage.send('谢予安');
  const [department] = await rights.asks<{ id: string }[]>('GET', '/api/administration/departments');
  await rights.asks('POST', `/api/administration/people/${id}/appointments`, { post: 'STAFF', department: department!.id, from: day(0) });
  const person = await stage.arrive('顾知夏', PHONE);
  await person.button(BUTTON).scrollIntoViewIfNeeded();
  await person.shows('single-sign-on-phone');
  await person.page.setViewportSize(DESK);
  await person.button(BUTTON).scrollIntoViewIfNeeded();
  await person.shows('single-sign-on');
  await person.button(BUTTON).click();
  await givesPassword(person.page, 'gu.zhixia');
  await person.heading('顾知夏，您好').waitFor();

  await person.page.goto('/account');
  await person.sees('已绑定');
  await person.page.getByRole('heading', { name: '统一身份认证' }).scrollIntoViewIfNeeded();
  await person.shows('single-sign-on-bound');
  person.expects(/403 .*\/tokens/);
  await person.button('新建访问令牌').click();
  const order = person.dialog('新建访问令牌');
  await order.getByLabel('用途').fill('科室统计脚本');
  await order.getByLabel('查看办件').check();
  await order.getByRole('button', { name: '新建访问令牌' }).click();
  const proof = person.dialog('确认是您本人');
  await proof.getByRole('link').waitFor();
  await person.shows('single-sign-on-proof');
  const [second] = await Promise.all([person.context.waitForEvent('page'), proof.getByRole('link', { name: '打开医院统一身份（新窗口）' }).click()]);
  await givesPassword(second, 'gu.zhixia');
  await person.sees('验证成功', second);
  await second.close();
  await person.sees('令牌只显示这一次');
  await person.button('完成').click();
  await person.sees('科室统计脚本');
});

it('whoever is known there only is told so, and where to turn', async () => {
  const stranger = await stage.arrive('外来人员');
  stranger.expects(/401 .*\/api\/session\/oidc/);
  await stranger.button(BUTTON).click();
  await givesPassword(stranger.page, 'nobody.here');
  await stranger.sees('该身份不能登录本系统，请联系系统管理员。');
  await stranger.shows('single-sign-on-unknown');
  await stranger.link('返回重试').click();
  await stranger.button(BUTTON).waitFor();
});

it('whoever has a password here connects the identity, until a security administrator releases it', async () => {
  const person = await stage.call('李沐阳');
  await person.page.goto('/account');
  await person.button('绑定统一身份').scrollIntoViewIfNeeded();
  await person.shows('single-sign-on-unbound');
  await person.button('绑定统一身份').click();
  await givesPassword(person.page, 'li.muyang');
  await person.sees('已绑定');
  expect(new URL(person.page.url()).pathname).toBe('/account');

  const security = await stage.call('谢予安');
  const administration = new AdministrationPage(security);
  await administration.opens();
  await administration.finds('李沐阳');
  await security.button('解除统一身份绑定').click();
  const sure = security.dialog(/解除 李沐阳 的统一身份绑定/);
  await security.shows('single-sign-on-release');
  await sure.getByRole('button', { name: '解除统一身份绑定' }).click();
  await security.sees('统一身份绑定已解除');
  await person.page.reload();
  await person.button('绑定统一身份').waitFor();
});
