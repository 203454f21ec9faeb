import { expect, it } from 'vitest';
import { MatterPage } from '../pages/matterPage';
import { RequestForm } from '../pages/requestForm';
import { TaskPage } from '../pages/taskPage';
import { openStage } from '../support/stage';

const TITLE = '安全事件应急处置与报告';
const SMALL = { width: 375, height: 740 };
const FIVE_MINUTES = 300_000;
const stage = openStage();

/** A moment of the last quarter of an hour in Shanghai, as somebody types it. */
function justNow(): string {
  const at = new Date(Math.floor((Date.now() - FIVE_MINUTES) / FIVE_MINUTES) * FIVE_MINUTES);
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' }).format(at);
}

it('a nurse reports on a phone, and important data reach the national commission before it closes', async () => {
  const nurse = await stage.call('白芷晴', SMALL);
  await nurse.link('报告事件').click();
  await nurse.link('报告安全事件').click();
  await nurse.page.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
  const report = new RequestForm(nurse);
  await report.text('发生了什么', '护士站电脑弹出勒索信息，打不开病历。');
  await nurse.dates(nurse.page.getByRole('textbox', { name: '何时发现' }), justNow());
  await report.text('涉及的系统或地点', '六病区护士站电脑');
  await nurse.attaches('照片或文件', '屏幕.txt', '你的文件已被加密');
  await report.isSaved();
  expect(await nurse.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(SMALL.width);
  await nurse.shows('phone-incident-report');
  await report.submits();
  await nurse.sees('启动应急预案');
  await nurse.shows('phone-incident-reported');

  const lead = await stage.call('许承安');
  const task = new TaskPage(lead);
  const form = new RequestForm(lead);
  await task.opens(TITLE);
  await task.chooses('确认并已控制');
  for (const measure of ['已启动应急预案', '已隔离受影响的设备或系统']) await task.panel.getByRole('checkbox', { name: measure }).check();
  await form.chooses('现场保护', '已保护');
  await form.chooses('日志保全', '已保全');
  await form.text('情况说明', '六病区已断网隔离，日志另存。');
  await lead.shows('incident-containment');
  await task.decides('确认并已控制');

  await task.opens(TITLE);
  await task.chooses('认定');
  await form.chooses('事件类型', '数据安全事件');
  await form.chooses('涉及数据的最高级别', '重要数据');
  await form.chooses('涉及个人信息', '是');
  await form.numbers({ 涉及人数: 1200 });
  await form.chooses('涉及关键信息基础设施', '否');
  await form.chooses('按分级指南其他指标认定的等级', '未达到较大');
  await form.chooses('涉嫌违法犯罪', '否');
  await form.chooses('与公众有关', '否');
  await form.text('认定理由', '出院小结文本被加密，属于重要数据；是否外泄正在核查。');
  await lead.shows('incident-classification');
  await task.decides('认定');

  const matter = new MatterPage(lead);
  await matter.opens(TITLE, '我参与的');
  await lead.sees('属地部门上报国家卫生健康委');
  await lead.sees('法定：立即');
  await lead.shows('incident-clocks');
  await lead.showsOnPhone('incident-clocks');
  await lead.goesTo('事件态势');
  await lead.sees('正在计时');
  await lead.shows('incident-situation');
  await lead.showsOnPhone('incident-situation');

  const clerk = await stage.send('曹景行');
  await clerk.decides(TITLE, 'dispatched', { form: { note: '六病区电脑被加密，涉及出院小结，详情续报。' } });
  const regulator = await stage.call('钟毓灵');
  const local = new TaskPage(regulator);
  await local.opens(TITLE, '岗位待办');
  await local.chooses('已接收并上报国家');
  await regulator.shows('incident-local-authority');
  await local.decides('已接收并上报国家');
  const commission = await stage.call('秦观海');
  const national = new TaskPage(commission);
  await national.opens(TITLE, '岗位待办');
  await commission.sees('六病区电脑被加密，涉及出院小结，详情续报。');
  await commission.shows('incident-national-commission');
  await national.decides('接收');

  await regulator.goesTo('事件态势');
  await regulator.sees('已接收并上报国家');
  await regulator.shows('incident-situation-authority');

  const officer = await stage.call('方知远');
  const notice = new TaskPage(officer);
  await notice.opens(TITLE);
  await notice.chooses('已告知');
  const told = new RequestForm(officer);
  await told.text('告知内容', '您的出院小结可能被他人查看，请警惕诈骗电话；咨询电话 0512-5550000。');
  await told.numbers({ 应告知人数: 1200, 短信告知人数: 1198, 未能告知人数: 2 });
  await officer.attaches('短信凭证', '短信回执.txt', '1198 条已送达');
  await told.text('未能告知的名单和后续办法', '两人号码失效，改寄信函。');
  await officer.shows('incident-persons');
  await notice.decides('已告知');

  const errand = await stage.send('许承安');
  const second = await stage.send('沈若溪');
  await errand.decides(TITLE, 'remedied', { form: { progress: '系统已恢复。', remedy: '补丁已装，口令已换。', recovery: '从备份恢复并核对。' } });
  await second.decides(TITLE, 'verified');
  const text = '写明原因和措施，见附件各项记录。';
  await errand.decides(TITLE, 'summary-written', { form: { cause: text, handling: text, harm: text, accountability: text, rectification: text, lessons: text } });
  await clerk.decides(TITLE, 'dispatched', { form: { note: '现报送总结报告。' } });
  await (await stage.send('钟毓灵')).decides(TITLE, 'reported-upward', { form: {} });
  await (await stage.send('秦观海')).decides(TITLE, 'receipt', { form: {} });
  await second.decides(TITLE, 'close-incident', { form: { staffFault: 'none' } });

  await lead.goesTo('事件态势');
  await lead.link('已结束').click();
  await lead.link('大事记').click();
  await lead.sees('没有待办的步骤。');
  await lead.shows('incident-chronology');
  await lead.page.emulateMedia({ media: 'print' });
  await lead.shows('incident-chronology-printed');
  await lead.page.emulateMedia({ media: null });
  await matter.opens(TITLE, '我参与的');
  await lead.sees('已结案');
  await lead.shows('incident-closed');
  await matter.turnsTo('流程图');
  await lead.page.locator('.djs-container').first().waitFor();
  await lead.shows('incident-diagram');
});
