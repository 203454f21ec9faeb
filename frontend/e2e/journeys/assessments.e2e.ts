import { expect, it } from 'vitest';
import { MatterPage } from '../pages/matterPage';
import { RequestForm } from '../pages/requestForm';
import { TaskPage } from '../pages/taskPage';
import { openStage } from '../support/stage';

const stage = openStage();

it('a personal information impact assessment is filed, assessed by its people and ends with conditions', async () => {
  const title = '委托整理随访数据的影响评估';
  const requester = await stage.call('张蔚');
  const form = new RequestForm(requester);
  await form.opens('个人信息保护影响评估');
  await form.text('评估标题', title);
  await form.chooses('评估原因', '首次评估');
  const kinds = requester.page.getByRole('group', { name: '处理活动类型' });
  await kinds.getByRole('checkbox', { name: '委托处理个人信息' }).check();
  await form.picksAssets(['住院病案首页']);
  await requester.sees('所选字段含敏感个人信息');
  await requester.shows('impact-refused');
  await kinds.getByRole('checkbox', { name: '处理敏感个人信息' }).check();
  await form.text('受托方或接收方', '云汀数据服务有限公司');
  await requester.page.getByRole('spinbutton', { name: '涉及人数' }).fill('800');
  await form.text('一、目的和方式是否合法、正当、必要', '委托受托方对随访记录去重和编码，依据委托协议，本院人手不足以按期完成。');
  await form.text('二、对个人权益的影响及安全风险', '泄露会使患者的诊断信息为人所知，可能性低，后果较重，涉及八百人。');
  await form.text('三、保护措施是否合法、有效并与风险相适应', '去标识化后在院内安全域处理，签订委托协议和保密协议，全程留痕。');
  await requester.sees('方知远');
  await requester.shows('impact-filing');
  await form.submits();

  await (await stage.send('林静之')).decides(title, 'assessed', { form: { purposeFinding: 'met', purposeNote: '字段已按最小必要核对。' } });
  await (await stage.send('石映川')).decides(title, 'assessed', { form: { securityRisk: 'medium', measuresFinding: 'partly', securityNote: '尚缺导出审批。' } });
  const officer = await stage.call('方知远');
  const task = new TaskPage(officer);
  await task.opens(title);
  await task.chooses('附条件可接受');
  await officer.shows('impact-task');
  const found = (group: string, choice: string) => task.panel.getByRole('group', { name: group }).getByRole('radio', { name: choice, exact: true }).check();
  await found('一、目的和方式合法、正当、必要', '符合');
  await found('二、对个人权益的影响及安全风险', '中');
  await found('三、保护措施合法、有效并与风险相适应', '部分符合');
  await found('剩余风险', '高');
  await task.panel.getByRole('textbox', { name: '逐项理由' }).fill('目的必要，影响中等，措施尚缺导出审批。');
  await officer.button('提交意见：附条件可接受').click();
  await officer.sees('与所选意见不一致');
  await officer.shows('impact-high-risk');
  await found('剩余风险', '中');
  await task.panel.getByRole('textbox', { name: '附加条件' }).fill('月底前启用导出审批，由信息科负责。');
  await task.gives('附条件可接受');
  await officer.sees('已提交：附条件可接受');
  await (await stage.send('沈若溪')).decides(title, 'approve');

  const matter = new MatterPage(requester);
  await matter.opens(title);
  await requester.sees('附条件通过');
  await requester.shows('impact-matter');
  const course = await matter.course();
  expect(course.some((line) => line.includes('个人信息保护负责人作出结论') && line.includes('月底前启用导出审批'))).toBe(true);
  await requester.shows('impact-course');
  await matter.turnsTo('流程图');
  await requester.shows('impact-diagram');
});

it('a claimed statutory exemption is checked by the owner and countersigned', async () => {
  const title = '向疾控中心报送传染病检测结果';
  const requester = await stage.call('李沐阳');
  const form = new RequestForm(requester);
  await form.opens('提供、委托、共同处理重要数据前风险评估');
  await form.chooses('本次活动是否属于履行法定职责或者法定义务', '是');
  await requester.sees('数据安全负责人会签豁免');
  await requester.shows('transfer-filing');
  const errand = await stage.send('李沐阳');
  await errand.submits('pre-transfer-risk-assessment', {
    title,
    transferKind: 'provide',
    receiver: '云汀区疾病预防控制中心',
    purpose: '用于区域传染病监测分析，按月以加密介质提供，接收方仅用于监测。',
    assets: await errand.chooses(['传染病检测结果']),
    persons: 800,
    statutoryDuty: true,
    statutoryCitation: '传染病防治法规定的疫情报告条款',
    statutoryJustification: '本次报送属于该条规定的疫情报告义务。',
  });
  await (await stage.send('何书恒')).decides(title, 'consent');
  const officer = await stage.call('曹景行');
  const task = new TaskPage(officer);
  await task.opens(title);
  await task.chooses('会签同意');
  await officer.shows('transfer-task');
  await task.decides('会签同意', {
    form: async (panel) => {
      await panel.getByRole('checkbox', { name: /我已核对条款原文/ }).check();
      await panel.getByRole('textbox', { name: '会签理由' }).fill('条款规定的疫情报告义务与本次报送内容一致。');
    },
  });
  await new MatterPage(requester).opens(title);
  await requester.sees('依法豁免评估');
  await requester.shows('transfer-matter');
  await new MatterPage(requester).turnsTo('流程图');
  await requester.shows('transfer-diagram');
});
