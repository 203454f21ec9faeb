import { expect, it } from 'vitest';
import { MatterPage } from '../pages/matterPage';
import { TaskPage } from '../pages/taskPage';
import { openStage } from '../support/stage';

const TITLE = '住院费用结构分析';
const OPINION = '经核对，所列字段均为分析所必需。'.repeat(20);
const stage = openStage();

it('a session that ends during a long opinion keeps every word', async () => {
  await (await stage.send('李沐阳')).files(TITLE, ['住院病案首页']);
  const owner = await stage.call('林静之');
  const task = new TaskPage(owner);
  await task.opens(TITLE);
  await task.chooses('同意');
  await task.writes(OPINION);
  await owner.context.clearCookies({ name: /SESSION/i });
  owner.expects(/401 /);
  await task.gives('同意');

  const dialog = owner.dialog('登录已过期');
  await dialog.getByLabel('密码').waitFor();
  expect(await task.panel.getByRole('textbox', { includeHidden: true }).inputValue()).toBe(OPINION);
  await owner.shows('expired');
  await dialog.getByLabel('密码').fill('demo');
  await dialog.getByRole('button', { name: '登录' }).click();
  await owner.sees('已提交：同意');

  const requester = await stage.call('李沐阳');
  const matter = new MatterPage(requester);
  await matter.opens(TITLE);
  expect((await matter.course()).some((line) => line.includes(OPINION))).toBe(true);
});
