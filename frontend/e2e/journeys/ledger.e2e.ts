import { afterAll, expect, it } from 'vitest';
import { MatterPage } from '../pages/matterPage';
import { RequestForm } from '../pages/requestForm';
import { TaskPage } from '../pages/taskPage';
import { startAnother, stop } from '../support/application';
import { openStage } from '../support/stage';

const CORE = '区域人群基因与健康档案库';
const [FIRST, SECOND] = ['向第二医院提供采样批次', '向疾控中心提供采样批次'] as const;
/** Of 2 208 000 records at the end of last year; thirty percent are 662 400. */
const SIXTEEN_PERCENT = 353_280;
/** What is counted here is counted for the whole year. */
const NAME = 'ledger';
const stage = openStage(() => startAnother(NAME, {}));
afterAll(() => stop(NAME));

it('of two requests of sixteen percent of core data the second goes to the national review', async () => {
  const applicant = await stage.send('张蔚');
  const officer = await stage.send('曹景行');
  const [chosen] = await applicant.chooses([CORE]);
  for (const title of [FIRST, SECOND]) {
    await applicant.provides(title, [], {
      assets: [{ ...chosen, fields: ['sampled_on', 'batch_no'] }], maxRows: SIXTEEN_PERCENT, statutoryDuty: true, statutoryCitation: '《传染病防治法》第三十三条',
    });
    await officer.decides(title, 'effect-acceptable', { form: { nationalSecurity: 'none', publicInterest: 'none', effectReasons: '只有日期和批次，逐项核对。' } });
    await officer.decides(title, 'countersign', { form: { dutyConfirmed: true, reason: '条款与本次提供逐项对应。' } });
  }

  const requester = await stage.call('张蔚');
  const task = new TaskPage(requester);
  const form = new RequestForm(requester);
  for (const title of [FIRST, SECOND]) {
    await task.finds(title);
    await requester.heading('需要您提交关联办件：核心数据跨主体流动审查').waitFor();
    if (title === SECOND) await requester.shows('linked-task');
    await requester.link('去填写').click();
    await form.chooses('是否涉及国家机关依法履职', '否');
    await form.chooses('是否国家机关或企事业单位内部流动', '否');
    await form.text('商用密码使用情况', '全程使用商用密码。');
    await requester.page.getByRole('img', { name: `已交付 0 条，已预留 ${title === FIRST ? '0' : '353,280'} 条，本次 353,280 条，界线 662,400` }).waitFor();
    expect(await requester.page.getByText('已达三成，须报国家层面评估').count()).toBe(title === FIRST ? 0 : 1);
    await form.isSaved();
    if (title === SECOND) await requester.shows('core-filing');
    await form.submits();
    await (await stage.send('林静之')).decides(title, 'consent');
  }

  const matter = new MatterPage(requester);
  await requester.goesTo('办件');
  await requester.link(new RegExp(`${FIRST}.*告知接收方级别和保护要求：曹景行`, 's')).waitFor();
  await requester.link(new RegExp(`${SECOND}.*秘书召集会议：曾之言`, 's')).waitFor();
  await matter.opens(SECOND);
  await requester.heading('关联办件').waitFor();
  await requester.shows('linked-matters');
  await requester.showsOnPhone('linked-matters');

  const answers = await stage.call('曹景行');
  await answers.goesTo('台账');
  const limit = answers.page.getByRole('article', { name: CORE });
  await limit.getByRole('img', { name: '已交付 0 条，已预留 706,560 条，界线 662,400' }).waitFor();
  await answers.sees('已达三成，须报国家层面评估', limit);
  await limit.getByRole('button', { name: '查看明细' }).click();
  await answers.sees(/年累计预计 706,560/, limit);
  await answers.shows('ledger');
  await answers.showsOnPhone('ledger');
});
