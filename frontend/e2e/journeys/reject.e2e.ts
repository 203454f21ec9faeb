import { expect, it } from 'vitest';
import { MatterPage } from '../pages/matterPage';
import { TaskPage } from '../pages/taskPage';
import { openStage } from '../support/stage';

const TITLE = '病案与检验联合分析';
const stage = openStage();

it('one rejection ends the matter and cancels what the other owner has open', async () => {
  await (await stage.send('李沐阳')).files(TITLE, ['住院病案首页', '常规检验结果']);
  const laboratory = await stage.call('何书恒');
  const other = new TaskPage(laboratory);
  await other.opens(TITLE);

  const records = await stage.call('林静之');
  const task = new TaskPage(records);
  await task.opens(TITLE);
  await task.decides('不同意', { comment: '用途与所列字段不相称。' });

  laboratory.expects(/409 .*\/opinion/);
  await other.chooses('同意');
  await other.writes('检验数据可以使用。');
  await other.gives('同意');
  await laboratory.sees(/这项待办已于 .* 关闭，无需再办。/);
  await laboratory.sees('您写的内容还在本页，可以复制。');
  expect(await other.panel.getByRole('textbox').inputValue()).toBe('检验数据可以使用。');
  await laboratory.shows('closed-meanwhile');
  await other.lists();
  await other.entry(TITLE).waitFor({ state: 'detached' });

  const requester = await stage.call('李沐阳');
  const matter = new MatterPage(requester);
  await matter.opens(TITLE);
  await requester.sees('主管科室不同意');
  const course = await matter.course();
  expect(course.some((line) => line.includes('林静之') && line.includes('不同意') && line.includes('用途与所列字段不相称。'))).toBe(true);
  expect(course.some((line) => line.includes('何书恒') && line.includes('已撤销'))).toBe(true);
  await requester.shows('matter-rejected');
});
