import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { MatterPage } from '../pages/matterPage';
import { RequestForm } from '../pages/requestForm';
import { TaskPage } from '../pages/taskPage';
import { restartAhead, startAnother, stop } from '../support/application';
import { places } from '../support/places';
import { openStage } from '../support/stage';

const TITLE = '糖尿病随访研究';
const NAME = 'whole-life';
const stage = openStage(() => startAnother(NAME, {}));
afterAll(() => stop(NAME));

it('a request lives from filing to after-use review', async () => {
  const researcher = await stage.call('张蔚');
  await researcher.shows('home');
  const form = new RequestForm(researcher);
  await form.opens();
  await form.fills({ title: TITLE, assets: ['住院病案首页', '常规检验结果'] });
  await researcher.attaches('附件', '伦理批件.txt', '伦理审查批件 KY-2026-017');
  await form.isSaved();
  await researcher.sees('分管负责人');
  await researcher.sees('病案科\n检验科');
  await researcher.shows('filing');
  const number = await form.submits();
  const matter = new MatterPage(researcher);
  await researcher.sees(number);
  await researcher.sees(/业务主管科室审查：林静之/);
  await researcher.sees(/业务主管科室审查：何书恒/);

  const records = await stage.call('林静之');
  const recordsTask = new TaskPage(records);
  await recordsTask.opens(TITLE);
  await recordsTask.decides('同意', { comment: '用途清楚，同意使用病案首页。' });

  const laboratory = await stage.call('何书恒');
  const laboratoryTask = new TaskPage(laboratory);
  await laboratoryTask.opens(TITLE);
  await laboratoryTask.chooses('附条件同意');
  const conditions = laboratoryTask.panel.getByRole('region', { name: '常规检验结果' });
  await conditions.getByRole('radiogroup', { name: '年龄' }).getByText('脱敏').click();
  await conditions.getByRole('radiogroup', { name: '患者标识' }).getByText('删除').click();
  await laboratoryTask.panel.getByRole('spinbutton', { name: '行数上限' }).fill('3000');
  await laboratory.page.evaluate(() => window.scrollTo(0, 0));
  await laboratoryTask.panel.evaluate((panel) => panel.scrollTo(0, 0));
  await laboratory.shows('owner-conditions', process.env.SHUZHA_DOCS === 'write' ? join(places.docs, 'shuzha.png') : undefined);
  await laboratoryTask.writes('患者标识不提供，年龄须脱敏。');
  await laboratoryTask.gives('附条件同意');
  await laboratory.sees('已提交：附条件同意');

  const leader = await stage.call('沈若溪');
  const leaderTask = new TaskPage(leader);
  await leaderTask.opens(TITLE);
  await leader.sees('有效范围');
  await leader.sees('常规检验结果 · 患者标识');
  await leader.shows('leader');
  await leaderTask.decides('核准');

  const it = await stage.call('邓亦凡');
  const itTask = new TaskPage(it);
  await itTask.opens(TITLE, '岗位待办');
  await itTask.claims();
  await it.button('放回岗位待办').waitFor();
  await itTask.chooses('已执行');
  const fields = itTask.panel.getByRole('region', { name: '常规检验结果' });
  expect(await fields.getByRole('checkbox', { name: /患者标识/ }).count()).toBe(0);
  await fields.getByRole('checkbox', { name: /年龄 须脱敏/ }).waitFor();
  await it.shows('execution');
  await itTask.decides('已执行', { form: (panel) => itTask.executes(panel, { rows: 2800, persons: 700 }) });

  const acceptance = new TaskPage(researcher);
  await acceptance.opens(TITLE);
  await researcher.shows('acceptance');
  await acceptance.decides('验收并承诺', {
    form: async (panel) => {
      await panel.getByRole('checkbox', { name: /我承诺只按批准的用途和范围使用数据/ }).check();
      await panel.getByRole('textbox', { name: '签名' }).fill('张蔚');
    },
  });

  const itMatter = new MatterPage(it);
  await itMatter.opens(TITLE, '我参与的');
  await it.button('记录使用').click();
  const use = it.dialog('记录使用');
  await use.getByRole('spinbutton', { name: '行数' }).fill('1200');
  await use.getByRole('checkbox', { name: '项目名称', exact: true }).check();
  await use.getByRole('textbox', { name: '用途' }).fill('第一轮建模');
  await use.getByRole('button', { name: '登记' }).click();
  await it.sees('1,200 / 3,000 行');
  await matter.opens(TITLE);
  await researcher.sees('第一轮建模');
  await researcher.shows('matter-in-use');

  await stage.leave();
  await restartAhead(NAME, stage.url, 'P91D');

  for (const name of ['林静之', '何书恒']) {
    const owner = await stage.call(name);
    const review = new TaskPage(owner);
    await review.opens(TITLE);
    await owner.sees('主管科室事后审核');
    if (name === '林静之') await owner.shows('after-use-review');
    await review.decides('按申请使用', {
      form: async (panel) => {
        await panel.getByRole('radio', { name: '是', exact: true }).check();
        await panel.getByRole('radio', { name: '未产生衍生数据' }).check();
        await panel.getByRole('radio', { name: '无副本' }).check();
      },
    });
  }

  const later = await stage.call('张蔚');
  const ended = new MatterPage(later);
  await ended.opens(TITLE);
  await later.sees('按申请使用并办结');
  const course = await ended.course();
  const steps = ['林静之', '何书恒', '沈若溪', '邓亦凡', '张蔚'];
  for (const name of steps) expect(course.some((line) => line.includes(name)), `${name} in ${course.join('\n')}`).toBe(true);
  await later.shows('matter-timeline');
  await ended.turnsTo('流程图');
  await later.page.locator('.djs-container .is-done').first().waitFor();
  await later.shows('matter-diagram');
  await ended.turnsTo('材料');
  await later.sees('伦理批件.txt');
  await later.link(`核验 申请表 ${number}-SQ-01`).click();
  await later.sees(/材料真实/);
  await later.shows('sheet-verified');
  await ended.opens(TITLE);
  await ended.turnsTo('材料');
  await later.shows('matter-evidence');
  await ended.turnsTo('留痕');
  await later.sees(/条记录完整，未被改动/);
  await later.shows('matter-proof');
});
