import { expect, it } from 'vitest';
import { MatterPage } from '../pages/matterPage';
import { RequestForm } from '../pages/requestForm';
import { TaskPage } from '../pages/taskPage';
import { day } from '../support/days';
import { openStage } from '../support/stage';

const TITLE = '向第二医院提供影像设备使用统计';
const stage = openStage();

it('data go to another institution after the contract and are reported to the authority, which sees what was sent', async () => {
  const requester = await stage.call('张蔚');
  const form = new RequestForm(requester);
  await form.opens('对外提供数据');
  await form.text('申请标题', TITLE);
  await form.chooses('提供的缘由', '其他医疗卫生机构');
  await form.names({ kind: '其他单位', name: '云汀区第二医院' });
  await form.text('接收方联系人和联系方式', '信息科王主任 0512-5550001');
  await form.text('目的', '用于两院影像设备开机率的比对，成果为内部质量报告，不用于其他目的。');
  await form.picksAssets(['影像设备使用统计']);
  await form.numbers({ 涉及人数上限: 1, 数据行数上限: 2400 });
  await form.chooses('限于接收方目的的最小范围', '是');
  await form.text('最小范围说明', '只提供设备的汇总数字，少一项就无法比对。');
  await form.chooses('提供方式', '文件');
  await form.text('提供条件和程序', '合同签订后一次提供。');
  await form.text('安全保护措施', '加密并带数字水印。');
  await requester.picks('传输渠道', '加密介质');
  await form.chooses('接收方存放和访问地点', '接收方境内场所');
  await form.period('提供和合同期限', day(0), day(90));
  await form.chooses('本次提供是否属于履行法定职责或者法定义务', '否');
  await requester.attaches('附件', '接收方来函.txt', '请予提供影像设备使用统计。');
  await requester.sees('领导小组集体决议');
  await form.isSaved();
  await requester.shows('provision-form');
  await form.submits();

  const officer = await stage.call('曹景行');
  const study = new TaskPage(officer);
  const answers = new RequestForm(officer);
  await study.opens(TITLE);
  await study.chooses('无显著负面影响');
  await answers.chooses('对国家安全的影响或风险', '无');
  await answers.chooses('对公共利益的影响或风险', '轻微');
  await answers.text('研判理由', '规模小，不涉及个人，逐项核对。');
  await study.decides('无显著负面影响');

  await (await stage.send('梁思齐')).decides(TITLE, 'consent');
  const secretary = await stage.send('曾之言');
  await secretary.decides(TITLE, 'convene', { form: { agenda: '是否向第二医院提供影像设备使用统计。', meetingAt: `${day(1)}T09:30:00+08:00` } });
  for (const name of ['周明远', '沈若溪', '许承安', '彭清和']) await (await stage.send(name)).decides(TITLE, 'approve');
  await secretary.decides(TITLE, 'conclude', { form: { minutes: '经表决，一致同意提供。' } });

  const contract = new TaskPage(requester);
  await contract.opens(TITLE);
  await contract.chooses('合同已签订');
  await form.text('合同编号', 'HT-2026-031');
  await requester.dates(requester.page.getByRole('textbox', { name: '签订日期' }), day(0));
  await requester.dates(requester.page.getByRole('textbox', { name: '合同期满日期' }), day(90));
  await form.text('约定的处理目的', '两院影像设备开机率的质量比对。');
  await form.text('约定的处理方式', '加密介质一次提供');
  await form.text('约定的处理范围', '影像设备使用统计全部字段');
  await form.text('约定的安全保护义务', '加密存储，不得转让，接受监督，期满销毁。');
  await requester.page.getByRole('checkbox', { name: /已书面告知接收方数据级别/ }).check();
  await requester.attaches('签字盖章的合同', '合同.txt', '数据提供合同 HT-2026-031');
  await contract.decides('合同已签订');

  await study.opens(TITLE);
  await officer.sees('HT-2026-031');
  await officer.page.getByText('HT-2026-031').scrollIntoViewIfNeeded();
  await officer.shows('provision-contract-check');
  await study.decides('核对符合');

  const technician = await stage.call('邓亦凡');
  const release = new TaskPage(technician);
  await release.opens(TITLE, '岗位待办');
  await release.claims();
  await technician.button('放回岗位待办').waitFor();
  await release.decides('已执行', { form: (panel) => release.executes(panel, { rows: 120, persons: 0 }) });

  await study.opens(TITLE);
  await study.chooses('报告已编写');
  await officer.dates(officer.page.getByRole('textbox', { name: '提供日期' }), day(0));
  await answers.numbers({ 实际提供行数: 120, 实际涉及人数: 0 });
  await answers.text('报告内容', '向第二医院提供影像设备使用统计，一般数据，加密介质一次提供，依据合同 HT-2026-031。');
  await officer.attaches('报告附件', '提供情况报告.txt', '对外提供情况报告：影像设备使用统计 120 行。');
  await study.decides('报告已编写');
  await study.opens(TITLE);
  await study.chooses('报送');
  await answers.text('报送说明', '现报告对外提供情况，请查收。');
  await officer.takes('从本办件已有材料中选择', '提供情况报告.txt');
  await officer.page.getByRole('region', { name: '办理意见' }).getByRole('link', { name: '提供情况报告.txt' }).waitFor();
  await officer.shows('provision-dispatch');
  await study.decides('报送');

  const regulator = await stage.call('钟毓灵');
  await regulator.goesTo('报送受理');
  const sent = regulator.link(new RegExp(TITLE));
  await sent.waitFor();
  await regulator.shows('desk-list');
  await regulator.showsOnPhone('desk-list');
  await sent.click();
  await regulator.button('预览 提供情况报告.txt').click();
  await regulator.sees('对外提供情况报告：影像设备使用统计 120 行。');
  await regulator.dialog().getByRole('button', { name: '关闭' }).click();
  for (const inside of ['接收方来函.txt', '合同.txt', '规模小，不涉及个人']) expect(await regulator.page.getByText(inside).count(), inside).toBe(0);
  await regulator.shows('desk-detail');
  await regulator.showsOnPhone('desk-detail');
  await regulator.link('办理').click();
  const receipt = new TaskPage(regulator);
  await receipt.panel.waitFor();
  await receipt.chooses('接收');
  await regulator.shows('desk-task');
  await receipt.decides('接收');

  const matter = new MatterPage(requester);
  await matter.opens(TITLE);
  await requester.sees('使用中');
  const course = await matter.course();
  expect(course.some((line) => line.includes('钟毓灵') && line.includes('接收'))).toBe(true);
  await requester.shows('provision-timeline');
});

it('a significant negative effect ends it for good, and whoever asked sees why and by which article', async () => {
  const title = '向第二医院提供检验设备运行日志';
  await (await stage.send('张蔚')).provides(title, ['检验设备运行日志']);
  const officer = await stage.call('曹景行');
  const study = new TaskPage(officer);
  const answers = new RequestForm(officer);
  await study.opens(title);
  await study.chooses('有显著负面影响');
  await answers.chooses('对国家安全的影响或风险', '无');
  await answers.chooses('对公共利益的影响或风险', '显著');
  await answers.text('研判理由', '运行日志可推知应急检测能力，可能影响公共利益。');
  await study.writes('影响公共利益，不得提供。');
  await officer.button('提交意见：有显著负面影响').click();
  await officer.sees('办件就此终止，数据不得提供，任何人不能改变。');
  await officer.shows('provision-refusing');
  await officer.dialog().getByRole('button', { name: '确认有显著负面影响' }).click();
  await officer.sees('已提交：有显著负面影响');

  const requester = await stage.call('张蔚');
  const matter = new MatterPage(requester);
  await matter.opens(title);
  await requester.sees('已拒绝');
  const course = (await matter.course()).find((line) => line.includes('曹景行'))!;
  for (const word of ['有显著负面影响', '影响公共利益，不得提供。', '运行日志可推知应急检测能力', '依据 内部规定']) expect(course).toContain(word);
  await requester.shows('provision-refused');
});
