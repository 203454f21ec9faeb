import { it } from 'vitest';
import { TaskPage } from '../pages/taskPage';
import { openStage } from '../support/stage';

const TITLE = '病案借阅统计';
const stage = openStage();

it('of two IT people on one task, the slower one sees who was faster and when', async () => {
  await (await stage.send('李沐阳')).files(TITLE, ['病案借阅登记']);
  await (await stage.send('林静之')).decides(TITLE, 'consent');
  await (await stage.send('沈若溪')).decides(TITLE, 'approve');

  const [fast, slow] = [await stage.call('邓亦凡'), await stage.call('韩子墨')];
  const [first, second] = [new TaskPage(fast), new TaskPage(slow)];
  await first.opens(TITLE, '岗位待办');
  await second.opens(TITLE, '岗位待办');
  await fast.shows('queue-task');

  await first.claims();
  await fast.button('放回岗位待办').waitFor();
  slow.expects(/409 .*\/claim/);
  await second.claims();
  await slow.sees(/邓亦凡 已在 .* 签收。/);
  await slow.shows('claim-lost');

  await second.lists('岗位待办');
  await second.entry(TITLE).waitFor({ state: 'detached' });
  await slow.shows('queue');
});
