import { it } from 'vitest';
import { RequestForm } from '../pages/requestForm';
import { TaskPage } from '../pages/taskPage';
import { openStage } from '../support/stage';

const stage = openStage();
const RECEIVER = '北海研究中心';
const overseas = (purpose: string) => ({ purpose, recipients: [{ kind: 'overseas', name: RECEIVER, country: 'SG' }], persons: 2, maxRows: 200 });
const impact = { occasion: 'new', receiver: RECEIVER, impact: '泄露会使个人为人所知，可能性低，涉及两人。', measures: '去标识化后加密传输，合同约定用途和期限，全程留痕。' };
const findings = { purposeFinding: 'met', impactLevel: 'medium', measuresFinding: 'met', residualRisk: 'low', findings: '目的必要，影响中等，措施逐项核对。' };
const cleared = { purposeFinding: 'met', purposeNote: '字段已按最小必要核对。' };
const secured = { securityRisk: 'medium', measuresFinding: 'met', securityNote: '加密传输和导出审批均已启用。' };

it('a request for patients’ data abroad goes on as an export, filed with the separate consents, and calls the impact assessment', async () => {
  const title = '国际多中心出院小结研究';
  const protection = await stage.send('方知远');
  await protection.consents('北海合作告知书', RECEIVER, ['BA-2001', 'BA-2002']);
  const researcher = await stage.send('张蔚');
  await researcher.files(title, ['出院小结文本'], overseas('与境外牵头单位统一编码和比较出院小结，成果为国际多中心研究论文。'));
  await (await stage.send('林静之')).decides(title, 'consent');

  const requester = await stage.call('张蔚');
  const own = new TaskPage(requester);
  await own.finds(title);
  await requester.link('去填写').click();
  await requester.heading('数据出境审查').waitFor();
  await requester.sees(/安全评估/);
  const form = new RequestForm(requester);
  await form.text('出境的必要性', '研究方案要求在牵头单位统一编码，境内没有同等条件。');
  await form.chooses('数据类别', '人口健康信息');
  await form.numbers({ 其中敏感个人信息人数: 2, 其他个人信息人数: 0 });
  await requester.page.getByRole('checkbox', { name: '传输至境外' }).check();
  await form.text('接收方联系方式', 'Li Wei, +65 0000 0000, 1 Science Park');
  await form.text('接收方所在国家或地区及其安全环境', '新加坡，有个人数据保护法，接收方通过同类安全认证。');
  await form.text('个人行使权利的方式和程序', '可向本院病案科或接收方书面提出查阅、更正、删除和撤回。');
  await form.chooses('数据存储地点', '不另行存储');
  await requester.picks('传输渠道', '专线');
  await form.chooses('是否在学术合作中收集和产生', '是');
  await requester.picks('主张的豁免情形', '没有');
  await form.chooses('是否涉及人类遗传资源', '否');
  await form.chooses('是否应境外司法或执法机构要求', '否');
  await form.chooses('是否影响或可能影响国家安全', '否');
  await requester.picks('单独同意告知书', '北海合作告知书（第1版）');
  await form.chooses('个人的行为能力', '均为完全民事行为能力人');
  await form.isSaved();
  await requester.shows('export-form');
  await requester.page.evaluate(() => window.scrollTo(0, 0));
  await requester.shows('export-form-top');
  await form.submits();

  await researcher.filesLinked(title, { ...impact, kinds: ['export', 'sensitive'] });
  await (await stage.send('林静之')).decides(title, 'assessed', { form: cleared });
  await (await stage.send('石映川')).decides(title, 'assessed', { form: secured });
  await protection.decides(title, 'acceptable', { form: findings });
});
