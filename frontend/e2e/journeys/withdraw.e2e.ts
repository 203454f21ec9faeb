import { it } from 'vitest';
import { MatterPage } from '../pages/matterPage';
import { TaskPage } from '../pages/taskPage';
import { openStage } from '../support/stage';

const TITLE = '检验设备运行分析';
const stage = openStage();

it('the requester withdraws and the owner has nothing to decide any more', async () => {
  await (await stage.send('李沐阳')).files(TITLE, ['检验设备运行日志']);
  const owner = await stage.call('何书恒');
  const task = new TaskPage(owner);
  await task.opens(TITLE);

  const requester = await stage.call('李沐阳');
  const matter = new MatterPage(requester);
  await matter.opens(TITLE);
  await requester.button('撤回').click();
  const dialog = requester.dialog('撤回这件申请？');
  await dialog.getByRole('textbox', { name: '撤回原因' }).fill('课题取消。');
  await requester.shows('withdrawal');
  await dialog.getByRole('button', { name: '撤回' }).click();
  await requester.sees('已撤回');
  await requester.button('撤回').waitFor({ state: 'detached' });

  await task.lists();
  await task.entry(TITLE).waitFor({ state: 'detached' });
  const seen = new MatterPage(owner);
  await seen.opens(TITLE, '我参与的');
  await owner.sees('已撤回');
});
