import { expect, it } from 'vitest';
import { MatterPage } from '../pages/matterPage';
import { RequestForm } from '../pages/requestForm';
import { TaskPage } from '../pages/taskPage';
import { day } from '../support/days';
import { openStage } from '../support/stage';

const stage = openStage();
const TITLE = '医疗信息泄露案';
const NOTICE = '医疗信息泄露案事先告知';
const HOSPITAL = '云汀区中心医院';

it('a case against a hospital is registered, noticed, answered, reviewed and decided, and the hospital notes it', async () => {
  const drafter = await stage.call('钟毓灵');
  const form = new RequestForm(drafter);
  await form.opens('违规责任追究与移送');
  await form.text('标题', TITLE);
  await form.chooses('案件来源', '监督检查');
  await form.text('来源编号', '卫检〔2026〕7号');
  await drafter.picks('违法情形', '制度、措施不健全导致医疗信息泄露（A32.1）');
  await form.text('违反的条款', '2026年管理办法第三十二条第一款');
  await form.text('初步事实', '检查发现检验结果接口没有鉴权，日志显示三个月内被外部多次读取。');
  await drafter.attaches('线索和证据', '检查记录.txt', '检查时间、人员和发现');
  await form.chooses('当事人类别', '机构');
  await drafter.picks('当事人机构', HOSPITAL, '中心医院');
  await form.isSaved();
  await drafter.shows('case-form');
  await drafter.showsOnPhone('case-form');
  await form.submits();
  await (await stage.send('傅修远')).decides(TITLE, 'approve');

  const errand = await stage.send('钟毓灵');
  const report = await errand.uploads('询问笔录.txt', '笔录');
  await errand.decides(TITLE, 'case-investigated', { form: { findings: '接口自上线起没有鉴权，日志证明被外部读取。', evidenceList: '接口日志、询问笔录', attachments: [report] } });
  await (await stage.send('汪与时')).decides(TITLE, 'countersign');

  drafter.expects(/422 .*\/opinion$/);
  const working = new TaskPage(drafter);
  await working.opens(TITLE);
  await working.chooses('提出处理处罚');
  await working.panel.getByRole('checkbox', { name: '警告' }).check();
  await working.panel.getByRole('checkbox', { name: '责令停止相应执业活动' }).check();
  for (const [group, choice] of [['情节', '不严重'], ['因制度、保障措施不健全', '有'], ['当事人机构由政府举办', '是'], ['涉嫌犯罪', '没有']] as const) {
    await working.panel.getByRole('group', { name: group }).getByRole('radio', { name: choice, exact: true }).check();
  }
  await working.panel.getByRole('textbox', { name: '事实、理由、依据和裁量' }).fill('事实清楚，证据充分，没有造成严重后果。');
  await working.gives('提出处理处罚');
  await drafter.sees('只有导致泄露并且情节严重的，才能责令停止执业活动。');
  await drafter.shows('case-refused');
  await drafter.showsOnPhone('case-refused');
  await working.panel.getByRole('checkbox', { name: '责令停止相应执业活动' }).uncheck();
  await working.gives('提出处理处罚');
  await drafter.sees('已提交：提出处理处罚');

  await working.opens(TITLE);
  await working.chooses('提交告知书');
  for (const [field, words] of [
    ['标题', NOTICE], ['告知书文号', '卫罚告〔2026〕3号'], ['事实', '检验结果接口没有鉴权，导致医疗信息泄露。'], ['理由', '没有建立接口管理制度。'],
    ['依据', '2026年管理办法第三十二条第一款'], ['拟作出的处理', '警告。'], ['权利', '收到之日起可以陈述、申辩。'],
  ] as const) await working.panel.getByRole('textbox', { name: new RegExp(`^(\\* )?${field}`) }).fill(words);
  await working.panel.getByRole('radio', { name: '不属于听证范围' }).check();
  await drafter.dates(working.panel.getByRole('textbox', { name: '陈述申辩和要求听证的期限' }), day(10));
  await drafter.shows('case-notice');
  await working.gives('提交告知书');
  await drafter.sees('已提交：提交告知书');
  await (await stage.send('傅修远')).decides(TITLE, 'notice-approved');

  const officer = await stage.call('石映川');
  const answering = new TaskPage(officer);
  await answering.opens(NOTICE);
  await officer.sees('卫罚告〔2026〕3号');
  await answering.decides('确认收到');
  await answering.opens(NOTICE);
  await answering.chooses('提交陈述申辩');
  await answering.panel.getByRole('textbox', { name: '内容' }).fill('接口已经主动停用并补齐鉴权，请求从轻。');
  await officer.shows('case-statement');
  await officer.showsOnPhone('case-statement');
  await answering.gives('提交陈述申辩');
  await officer.sees('已提交：提交陈述申辩');
  await (await stage.send('沈若溪')).decides(NOTICE, 'approve');

  await working.opens(TITLE);
  await drafter.sees('接口已经主动停用并补齐鉴权');
  await drafter.shows('case-heard');
  await errand.decides(TITLE, 'decision-proposed', {
    form: { measures: ['warning'], breachSeverity: 'general', breachLeak: 'yes', governmentRun: 'yes', breachCrime: 'no', reasons: '事实清楚，证据充分。', weighed: '采纳主动整改的申辩。' },
  });
  const reviewer = await stage.call('苏望舒');
  const reviewing = new TaskPage(reviewer);
  await reviewing.opens(TITLE, '岗位待办');
  await reviewing.chooses('审核通过');
  await reviewing.panel.getByRole('textbox', { name: '审核意见' }).fill('主体、事实、程序、裁量均无不当。');
  await reviewer.shows('case-legal');
  await reviewing.gives('审核通过');
  await reviewer.sees('已提交：审核通过');
  await (await stage.send('傅修远')).decides(TITLE, 'approve');
  const scan = await errand.uploads('行政处罚决定书.txt', '决定书');
  await errand.decides(TITLE, 'decision-issued', { form: { documentNumber: '卫罚〔2026〕5号', day: day(0), reply: '给予警告。', attachments: [scan] } });
  await (await stage.send('汪与时')).decides(TITLE, 'verified');

  await answering.opens(NOTICE);
  await officer.sees('卫罚〔2026〕5号');
  await officer.shows('case-decision');
  await officer.showsOnPhone('case-decision');
  await answering.decides('已知悉');

  const whole = new MatterPage(drafter);
  await whole.opens(TITLE);
  await drafter.shows('case-progress');
  await drafter.showsOnPhone('case-progress');
  expect(await drafter.page.getByRole('main').innerText()).not.toMatch(/石映川|沈若溪/);
  await whole.turnsTo('流程图');
  await drafter.page.locator('.djs-container').waitFor();
  await drafter.shows('case-diagram');
  const own = new MatterPage(officer);
  await own.opens(NOTICE, '我参与的');
  expect(await officer.page.getByRole('main').innerText()).not.toMatch(/钟毓灵|傅修远|苏望舒|日志显示三个月/);
  await officer.shows('case-institution');
  await own.turnsTo('流程图');
  await officer.page.locator('.djs-container').waitFor();
  await officer.shows('case-institution-diagram');
});
