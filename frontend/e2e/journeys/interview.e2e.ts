import { expect, it } from 'vitest';
import { MatterPage } from '../pages/matterPage';
import { RequestForm } from '../pages/requestForm';
import { TaskPage } from '../pages/taskPage';
import { day } from '../support/days';
import { openStage } from '../support/stage';

const stage = openStage();
const TITLE = '约谈患者信息接口权限风险';

it('a principal is interviewed, signs with an objection, and an audit is demanded', async () => {
  const drafter = await stage.call('钟毓灵');
  const form = new RequestForm(drafter);
  await form.opens('约谈');
  await form.text('标题', TITLE);
  await form.chooses('约谈依据', '个人信息存在较大风险或者发生事件（A35）');
  await form.chooses('情形', '存在较大风险');
  await form.text('查明的事实', '检查发现患者信息查询接口没有权限控制，日志显示非诊疗时段大量调用。');
  await form.text('为什么约谈', '风险涉及全院接口，须当面向主要负责人指出，书面提醒不足以促成整改。');
  await form.text('权限', '属地卫生健康行政部门对辖区医疗机构个人信息保护的监管职责。');
  await drafter.picks('被约谈机构', '云汀区中心医院', '中心医院');
  await form.text('约谈事项', '说明接口管理责任、已经采取的补救措施和后续安排。');
  await drafter.picks('被约谈人', '主要负责人');
  await drafter.dates(drafter.page.getByRole('textbox', { name: '约谈日期' }), day(7));
  await form.text('约谈时间', '上午9时30分');
  await form.text('约谈地点', '区卫生健康委三楼会议室');
  await form.isSaved();
  await drafter.shows('interview-form');
  await drafter.showsOnPhone('interview-form');
  await form.submits();
  const head = await stage.call('傅修远');
  const leading = new TaskPage(head);
  await leading.opens(TITLE);
  await head.sees('属地卫生健康行政部门对辖区医疗机构');
  await leading.decides('核准');

  const officer = await stage.call('石映川');
  const inHospital = new TaskPage(officer);
  await inHospital.opens(TITLE);
  await officer.sees(/约谈是监督管理措施，不是行政处罚/);
  expect(await officer.page.getByRole('main').innerText()).not.toContain('书面提醒不足以促成整改');
  await officer.shows('interview-notice');
  await inHospital.decides('确认收到');
  await inHospital.opens(TITLE);
  await inHospital.decides('答复参加', {
    form: async (panel) => {
      await panel.getByRole('textbox', { name: '参加人员和职务' }).fill('院长、信息科主任');
      await panel.getByRole('textbox', { name: '答复' }).fill('按通知时间参加。');
    },
  });
  const principal = await stage.send('周明远');
  await principal.decides(TITLE, 'approve');

  const recording = new TaskPage(drafter);
  await recording.opens(TITLE);
  await drafter.sees('人员或者机构：院长、信息科主任');
  await recording.chooses('已进行');
  await drafter.dates(recording.panel.getByRole('textbox', { name: '约谈日期' }), day(0));
  await drafter.picks('到场接受约谈的人', '主要负责人');
  await recording.panel.getByRole('textbox', { name: '到场人员姓名和职务' }).fill('周明远，院长');
  await recording.panel.getByRole('textbox', { name: '主持人和记录人' }).fill('傅修远主持，钟毓灵记录');
  await recording.panel.getByRole('textbox', { name: '约谈情况' }).fill('指出接口没有权限控制的风险，院长说明了补救安排。');
  await drafter.dates(recording.panel.getByRole('textbox', { name: '签署期限' }), day(14));
  await drafter.attaches('约谈记录文书', '约谈记录.txt', '时间、人员、内容');
  await drafter.shows('interview-record');
  await drafter.showsOnPhone('interview-record');
  await recording.gives('已进行');
  await drafter.sees('已提交：已进行');
  await leading.opens(TITLE);
  await head.shows('interview-check');
  await leading.decides('核对符合');

  await inHospital.opens(TITLE);
  await officer.sees('约谈记录.txt');
  await inHospital.chooses('签署并写明异议');
  await inHospital.panel.getByRole('textbox', { name: '签署意见' }).fill('第二项与事实不符：该接口已于检查当日停用。');
  await officer.attaches('签署的记录', '签署的约谈记录.txt', '双方签署');
  await officer.shows('interview-sign');
  await inHospital.gives('签署并写明异议');
  await officer.sees('已提交：签署并写明异议');
  await principal.decides(TITLE, 'approve');

  const demand = await stage.send('钟毓灵');
  await demand.decides(TITLE, 'demand-audit', { form: { reply: '委托专业机构对患者信息查询接口作个人信息合规审计。', day: day(40) } });
  await (await stage.send('傅修远')).decides(TITLE, 'approve');
  const own = new MatterPage(officer);
  await expect.poll(async () => {
    await own.opens(TITLE, '我参与的');
    return (await officer.page.getByRole('main').innerText()).includes('要求合规审计');
  }, { timeout: 60_000, interval: 1000 }).toBe(true);
  expect(await officer.page.getByRole('main').innerText()).not.toMatch(/钟毓灵|傅修远/);
  await officer.shows('interview-institution');
  await officer.showsOnPhone('interview-institution');
  await own.turnsTo('流程图');
  await officer.page.locator('.djs-container').waitFor();
  await officer.shows('interview-institution-diagram');

  const progress = new MatterPage(drafter);
  await progress.opens(TITLE);
  await drafter.heading('机构进展').waitFor();
  await drafter.sees('第二项与事实不符：该接口已于检查当日停用。');
  await drafter.shows('interview-progress');
  await progress.turnsTo('流程图');
  await drafter.page.locator('.djs-container').waitFor();
  await drafter.shows('interview-diagram');
});
