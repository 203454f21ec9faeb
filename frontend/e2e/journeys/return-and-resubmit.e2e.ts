import { expect, it } from 'vitest';
import { MatterPage } from '../pages/matterPage';
import { RequestForm } from '../pages/requestForm';
import { TaskPage } from '../pages/taskPage';
import { openStage } from '../support/stage';

const TITLE = '影像设备与住院时长研究';
const stage = openStage();

it('an owner returns a request, the requester changes it, and every owner decides on the new version', async () => {
  await (await stage.send('李沐阳')).files(TITLE, ['住院病案首页', '影像设备使用统计']);
  const records = await stage.call('林静之');
  const recordsTask = new TaskPage(records);
  await recordsTask.opens(TITLE);
  await recordsTask.decides('同意', { comment: '病案首页可用于本研究。' });

  const imaging = await stage.call('梁思齐');
  const imagingTask = new TaskPage(imaging);
  await imagingTask.opens(TITLE);
  await imagingTask.chooses('退回补正');
  await imaging.button('提交意见：退回补正').click();
  await imaging.sees('这种意见必须写明理由');
  await imagingTask.decides('退回补正', { comment: '行数过多，请说明为何需要五千行，或减少。' });

  const requester = await stage.call('李沐阳');
  await new TaskPage(requester).finds(TITLE);
  await requester.heading('需要您补正').waitFor();
  await requester.sees('行数过多，请说明为何需要五千行，或减少。');
  await requester.shows('correction');
  await requester.link('去修改').click();
  await requester.sees('退回时提出的要求');
  const form = new RequestForm(requester);
  await form.text('具体用途', '只分析住院时长与影像设备等待时间的关系，成果为院内课题报告。');
  await requester.page.getByRole('spinbutton', { name: '数据行数上限' }).fill('2000');
  await form.isSaved();
  await requester.shows('resubmission');
  await form.submits('重新提交');
  const matter = new MatterPage(requester);
  await requester.sees('业务主管科室审查：林静之');
  await matter.turnsTo('版本');
  await requester.sees('只分析住院时长与影像设备等待时间的关系，成果为院内课题报告。');
  await requester.shows('versions');

  await recordsTask.opens(TITLE);
  await records.sees('第 2 版');
  await records.sees('这是修改后的版本，与第 1 版不同之处已标出。');
  const changed = records.page.locator('ins');
  expect(await changed.allInnerTexts()).toEqual(['只分析住院时长与影像设备等待时间的关系，成果为院内课题报告。', '2,000']);
  await records.sees('您或同岗位在第 1 版时的意见：同意');
  expect(await recordsTask.panel.getByRole('textbox').inputValue()).toBe('病案首页可用于本研究。');
  await records.shows('owner-second-version');
  await recordsTask.decides('同意');

  await imagingTask.opens(TITLE);
  expect(await imagingTask.panel.getByRole('textbox').inputValue()).toBe('行数过多，请说明为何需要五千行，或减少。');
  await imagingTask.decides('同意', { comment: '已按要求减少。' });
  await matter.opens(TITLE);
  await requester.sees(/单位领导核准：沈若溪/);
});
