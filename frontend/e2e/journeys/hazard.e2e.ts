import { expect, it } from 'vitest';
import { MatterPage } from '../pages/matterPage';
import { RequestForm } from '../pages/requestForm';
import { TaskPage } from '../pages/taskPage';
import type { Person } from '../support/person';
import { openStage } from '../support/stage';

const TITLE = '风险隐患报告';
const SMALL = { width: 375, height: 740 };
const FIVE_MINUTES = 300_000;
const examination = { findings: '默认口令可以登录检验数据库。', likelihood: 'ready', firstMeasures: '已更改口令，关闭远程端口。' };
const removed = { remedyResult: 'removed', taken: '已启用堡垒机，关闭直连端口。' };
const stage = openStage();

/** A moment of the last quarter of an hour in Shanghai, as somebody types it. */
function justNow(): string {
  const at = new Date(Math.floor((Date.now() - FIVE_MINUTES) / FIVE_MINUTES) * FIVE_MINUTES);
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' }).format(at);
}

/** From the header, past the question whether it has happened. */
async function reports(finder: Person, what: string): Promise<RequestForm> {
  await finder.link('报告事件').first().click();
  await finder.heading('可能发生').waitFor();
  await finder.link('报告风险隐患').click();
  await finder.page.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
  const form = new RequestForm(finder);
  await form.text('发现了什么隐患', what);
  await finder.dates(finder.page.getByRole('textbox', { name: '何时发现' }), justNow());
  return form;
}

it('a nurse reports a hazard on a phone, and one of two fields reaches both national bodies while it is removed', async () => {
  const nurse = await stage.call('白芷晴', SMALL);
  await nurse.link('报告事件').first().click();
  await nurse.heading('已经发生').waitFor();
  await nurse.shows('phone-report-choice');
  const form = await reports(nurse, '检验系统的维护口令贴在机器上，谁都能登录。');
  await form.text('涉及的系统或地点', '检验系统服务器');
  await form.chooses('从何得知', '本单位人员发现');
  await form.isSaved();
  expect(await nurse.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(SMALL.width);
  await nurse.shows('phone-hazard-report');
  await form.submits();
  await nurse.sees('技术研判并先行补救');
  await nurse.shows('phone-hazard-reported');

  const executor = await stage.call('邓亦凡');
  const examining = new TaskPage(executor);
  await examining.opens(TITLE, '岗位待办');
  await examining.chooses('已研判并补救');
  await executor.shows('hazard-examination');
  await (await stage.send('邓亦凡')).decides(TITLE, 'examined', { form: examination });

  const officer = await stage.call('曹景行');
  const assessing = new TaskPage(officer);
  const assessment = new RequestForm(officer);
  await assessing.opens(TITLE);
  await officer.sees('检验系统的维护口令贴在机器上');
  await assessing.chooses('可能造成');
  await assessment.chooses('可能波及的数据的最高级别', '重要数据');
  for (const field of ['卫生健康（其他）', '中医']) await assessing.panel.getByRole('checkbox', { name: field }).check();
  await assessment.text('研判理由', '库内有三十万人的检验结果，属于重要数据，口令公开即可导出。');
  await officer.shows('hazard-assessment');
  await officer.showsOnPhone('hazard-assessment');
  await assessing.decides('可能造成');
  await (await stage.send('曹景行')).decides(TITLE, 'dispatched', { form: { note: '检验系统口令外露，已先行补救，正在整改。' } });

  const regulator = await stage.call('钟毓灵');
  const screening = new TaskPage(regulator);
  await screening.opens(TITLE, '岗位待办');
  await regulator.sees('检验系统口令外露，已先行补救，正在整改。');
  await screening.chooses('已接收并上报国家');
  await regulator.shows('hazard-local-authority');
  await screening.decides('已接收并上报国家');
  for (const name of ['秦观海', '白芷若']) {
    const national = await stage.call(name);
    const task = new TaskPage(national);
    await task.opens(TITLE, '岗位待办');
    await national.sees('检验系统口令外露，已先行补救，正在整改。');
    await national.shows(`hazard-national-${name === '秦观海' ? 'health' : 'tcm'}`);
    await task.decides('接收');
  }
  expect(await (await stage.send('卓清扬')).task(TITLE, 'queue')).toBeUndefined();

  await (await stage.send('邓亦凡')).decides(TITLE, 'remedied', { form: removed });
  const second = await stage.call('沈若溪');
  const verifying = new TaskPage(second);
  await verifying.opens(TITLE);
  await second.shows('hazard-verification');
  await verifying.decides('核对符合');

  const matter = new MatterPage(officer);
  await matter.opens(TITLE, '我参与的');
  await officer.sees('已报告并整改');
  await officer.shows('hazard-reported');
  await matter.turnsTo('流程图');
  await officer.page.locator('.djs-container').first().waitFor();
  await officer.shows('hazard-diagram');
});

it('a hazard that has happened turns into an incident, linked both ways', async () => {
  const nurse = await stage.call('任听澜');
  const form = await reports(nurse, '机房门禁坏了，夜里谁都能进。');
  await nurse.shows('report-hazard-desk');
  await form.isSaved();
  await form.submits();
  await nurse.sees('技术研判并先行补救');

  const executor = await stage.call('叶知秋');
  const examining = new TaskPage(executor);
  await examining.opens(TITLE, '岗位待办');
  await examining.decides('已成安全事件', { comment: '监控显示昨夜有人进入并拔走一块硬盘。' });

  await nurse.page.reload();
  await nurse.sees('已转为更重的办件');
  await nurse.heading('关联办件').waitFor();
  await nurse.shows('hazard-escalated');
  await nurse.link(/安全事件应急处置与报告/).first().click();
  await nurse.sees('由此办件转来：');
  await nurse.sees('监控显示昨夜有人进入并拔走一块硬盘。');
  await nurse.shows('hazard-incident');

  const lead = await stage.call('杜若衡');
  await new TaskPage(lead).opens('安全事件应急处置与报告：');
  await lead.sees('监控显示昨夜有人进入并拔走一块硬盘。');
});
