import { expect, it } from 'vitest';
import { TaskPage } from '../pages/taskPage';
import { PHONE } from '../support/person';
import { openStage } from '../support/stage';

const TITLE = '检验结果复查率统计';
const stage = openStage();

it('an owner decides on a phone', async () => {
  await (await stage.send('李沐阳')).files(TITLE, ['常规检验结果']);
  const owner = await stage.arrive('何书恒', PHONE);
  const fits = async () => expect(await owner.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  await owner.button('English').waitFor();
  await owner.page.getByRole('button', { name: /^何书恒/ }).waitFor();
  await fits();
  await owner.shows('phone-sign-in');
  await owner.signsIn();
  await fits();
  await owner.shows('phone-home');

  await owner.button('打开导航').click();
  const task = new TaskPage(owner);
  await task.opens(TITLE);
  await fits();
  await owner.shows('phone-task');
  await task.chooses('附条件同意');
  await task.panel.getByRole('radiogroup', { name: '年龄' }).getByText('脱敏').click();
  await fits();
  await owner.shows('phone-conditions');
  await task.decides('同意', { comment: '同意。' });

  await owner.button('打开导航').click();
  await owner.goesTo('办件');
  await owner.page.getByText('我参与的', { exact: true }).click();
  await owner.link(new RegExp(TITLE)).click();
  await owner.sees(/单位领导核准：沈若溪/);
  await fits();
  await owner.shows('phone-matter');
});
