import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { MatterPage } from '../pages/matterPage';
import { RequestForm } from '../pages/requestForm';
import { TaskPage } from '../pages/taskPage';
import { day } from '../support/days';
import type { Errand } from '../support/errand';
import type { Person } from '../support/person';
import { openStage } from '../support/stage';

const stage = openStage();
const RECEIVER = '北海研究中心';
const overseas = (purpose: string) => ({ purpose, recipients: [{ kind: 'overseas', name: RECEIVER, country: 'SG' }], persons: 2, maxRows: 200 });
const impact = { occasion: 'new', receiver: RECEIVER, impact: '泄露会使个人为人所知，可能性低，涉及两人。', measures: '去标识化后加密传输，合同约定用途和期限，全程留痕。' };
const findings = { purposeFinding: 'met', impactLevel: 'medium', measuresFinding: 'met', residualRisk: 'low', findings: '目的必要，影响中等，措施逐项核对。' };
const cleared = { purposeFinding: 'met', purposeNote: '字段已按最小必要核对。' };
const secured = { securityRisk: 'medium', measuresFinding: 'met', securityNote: '加密传输和导出审批均已启用。' };

/** The form of an export to a centre in Singapore, as far as the request did not fill it in. */
async function describes(requester: Person, { kind, sensitive, others, notice, office }: { kind: string; sensitive: number; others: number; notice: string; office: string }): Promise<RequestForm> {
  const form = new RequestForm(requester);
  await form.text('出境的必要性', '研究方案要求在牵头单位统一处理，境内没有同等条件。');
  await form.chooses('数据类别', kind);
  await form.numbers({ 其中敏感个人信息人数: sensitive, 其他个人信息人数: others });
  await requester.page.getByRole('checkbox', { name: '传输至境外' }).check();
  await form.text('接收方联系方式', 'Li Wei, +65 0000 0000, 1 Science Park');
  await form.text('接收方所在国家或地区及其安全环境', '新加坡，有个人数据保护法，接收方通过同类安全认证。');
  await form.text('个人行使权利的方式和程序', `可向本院${office}或接收方书面提出查阅、更正、删除和撤回。`);
  await form.chooses('数据存储地点', '不另行存储');
  await requester.picks('传输渠道', '专线');
  await form.chooses('是否在学术合作中收集和产生', '是');
  await requester.picks('主张的豁免情形', '没有');
  await form.chooses('是否涉及人类遗传资源', '否');
  await form.chooses('是否应境外司法或执法机构要求', '否');
  await form.chooses('是否影响或可能影响国家安全', '否');
  await requester.picks('单独同意告知书', `${notice}（第1版）`);
  await form.chooses('个人的行为能力', '均为完全民事行为能力人');
  return form;
}

/** What IT delivered of the first fields of an asset, as its form asks. */
async function delivered(of: Errand, asset: string, rows: number, persons: number) {
  const fields = (await of.chooses([asset])).flatMap((one) => (one.fields as string[]).map((field) => ({ asset: one.asset, field })));
  return {
    fields, rows, persons, extractHash: { algorithm: 'SM3', value: 'c'.repeat(64) }, controls: ['encryption', 'watermark'],
    watermark: 'WM-2026-0102', deliveredOn: day(0),
  };
}

/** The same in the browser, with the list of the persons, who are counted once a year. */
async function exports(technician: Person, panel: Locator): Promise<void> {
  const form = new RequestForm(technician);
  await panel.getByRole('button', { name: /^全部 \d+ 个批准字段/ }).click();
  await form.numbers({ 实际记录数: 180, 实际人数: 2 });
  const list = 'identifier,kind\nBA-2001,SENSITIVE\nBA-2002,SENSITIVE\n';
  const place = panel.getByRole('group', { name: '人员名单' });
  await place.locator('input[type=file]').setInputFiles({ name: '人员名单.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
  await place.getByRole('button', { name: '检查' }).click();
  await technician.sees('检查通过，还没有写入', place);
  await technician.shows('export-persons');
  await place.getByRole('button', { name: '写入' }).click();
  await technician.sees('人员名单已附上', place);
  await panel.getByRole('radio', { name: 'SM3' }).check();
  await panel.getByRole('textbox', { name: /摘要值/ }).fill('c'.repeat(64));
  for (const control of ['加密', '水印']) await panel.getByRole('checkbox', { name: control, exact: true }).check();
  await panel.getByRole('textbox', { name: '水印' }).fill('WM-2026-0101');
  await technician.dates(panel.getByRole('textbox', { name: '交付日期' }), day(0));
}

it('patients’ data go abroad by security assessment, through every authority in its order, and both matters say how they ended', async () => {
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
  const form = await describes(requester, { kind: '人口健康信息', sensitive: 2, others: 0, notice: '北海合作告知书', office: '病案科' });
  await form.isSaved();
  await requester.shows('export-form');
  await requester.page.evaluate(() => window.scrollTo(0, 0));
  await requester.shows('export-form-top');
  await form.submits();

  await researcher.filesLinked(title, { ...impact, kinds: ['export', 'sensitive'] });
  await (await stage.send('林静之')).decides(title, 'assessed', { form: cleared });
  await (await stage.send('石映川')).decides(title, 'assessed', { form: secured });
  await protection.decides(title, 'acceptable', { form: findings });
  await (await stage.send('周明远')).decides(title, 'approve');

  const officer = await stage.call('曹景行');
  const study = new TaskPage(officer);
  const answers = new RequestForm(officer);
  await study.opens(title);
  await study.chooses('评估完成');
  for (const group of ['一、目的', '二、规模', '三、接收方', '四、泄露', '五、合同']) await study.panel.getByRole('group', { name: group }).getByRole('radio', { name: '符合', exact: true }).check();
  await answers.text('逐项理由', '逐项核对目的、规模、接收方能力和合同条款，均符合要求。');
  await answers.text('自评估结论', '符合条件，可以出境；按合同每半年核查接收方一次。');
  await officer.attaches('自评估报告', '自评估报告.txt', '出境风险自评估报告');
  await officer.shows('export-self-assessment');
  await study.decides('评估完成');
  await protection.decides(title, 'assessed', { form: { consentFinding: 'met', minimumFinding: 'met', rightsFinding: 'met', findings: '告知书载明接收方和权利，两人均已单独同意。' } });

  const secretary = await stage.send('曾之言');
  await secretary.decides(title, 'convene', { form: { agenda: '是否同意两例出院小结出境。', meetingAt: `${day(1)}T09:30:00+08:00` } });
  const chair = await stage.call('周明远');
  const vote = new TaskPage(chair);
  await vote.opens(title);
  await chair.sees('符合条件，可以出境；按合同每半年核查接收方一次。');
  await chair.shows('export-vote');
  await vote.decides('核准');
  for (const name of ['沈若溪', '许承安', '彭清和']) await (await stage.send(name)).decides(title, 'approve');
  await secretary.decides(title, 'conclude', { form: { minutes: '经表决，一致同意出境。' } });

  const clerk = await stage.send('曹景行');
  await clerk.decides(title, 'dispatched', { form: { note: '请予审核。', attachments: [] } });
  const regulator = await stage.call('钟毓灵');
  await regulator.goesTo('报送受理');
  await regulator.link(new RegExp(title)).click();
  await regulator.link('办理').click();
  const review = new TaskPage(regulator);
  await review.panel.waitFor();
  await review.chooses('通过');
  await review.panel.getByRole('textbox', { name: '文号' }).fill('云卫审〔2026〕3号');
  await regulator.shows('export-health-review');
  await review.decides('通过');
  await clerk.decides(title, 'dispatched', { form: { note: '请予查验并转报。', attachments: [] } });
  await (await stage.send('江临川')).decides(title, 'forward', { form: { number: '云网信〔2026〕5号' } });

  await study.opens(title);
  await study.chooses('报送');
  await answers.text('报送说明', '申请数据出境安全评估。');
  await answers.text('发文字号', '云医函〔2026〕12号');
  await officer.dates(officer.page.getByRole('textbox', { name: '发文日期' }), day(0));
  await officer.attaches('发文扫描件', '发文.txt', '数据出境安全评估申报书');
  await officer.shows('export-letter');
  await study.decides('报送');
  await study.opens(title);
  await study.chooses('登记答复');
  await officer.picks('答复结果', '通过');
  await answers.text('来文字号', '国网评〔2026〕88号');
  await officer.dates(officer.page.getByRole('textbox', { name: '来文日期' }), day(0));
  await officer.attaches('来文扫描件', '来文.txt', '数据出境安全评估结果通知书：通过');
  await study.decides('登记答复');
  const second = await stage.call('方知远');
  const check = new TaskPage(second);
  await check.opens(title);
  await second.sees('国网评〔2026〕88号');
  await second.shows('export-reply-check');
  await check.decides('核对属实');

  const technician = await stage.call('邓亦凡');
  const release = new TaskPage(technician);
  await release.opens(title, '岗位待办');
  await release.claims();
  await technician.button('放回岗位待办').waitFor();
  await release.decides('已执行', { form: (panel) => exports(technician, panel) });
  await clerk.decides(title, 'dispatched', { form: { note: '现报告数据出境情况。', attachments: [] } });
  await (await stage.send('钟毓灵')).decides(title, 'receipt', { form: {} });
  await own.opens(title);
  await requester.sees('申请人后续管理');
  await requester.shows('export-follow-up');
  await own.decides('结束');

  const matter = new MatterPage(requester);
  await matter.opens(title);
  await requester.sees('已由关联事项提供');
  await requester.shows('export-request-ended');
  await requester.link(/^数据出境审查 /).click();
  await requester.link(/^数据使用申请 /).waitFor();
  await requester.sees('经安全评估出境');
  const course = await matter.course();
  for (const name of ['钟毓灵', '江临川', '曹景行', '方知远']) expect(course.some((line) => line.includes(name)), name).toBe(true);
  await requester.shows('export-course');
});

it('few of the staff go abroad without assessment or contract, yet with separate consent, the body’s resolution and the report', async () => {
  const title = '中医馆员病案借阅习惯联合研究';
  const protection = await stage.send('孟以恒');
  await protection.consents('馆员借阅研究告知书', RECEIVER, ['YG-301', 'YG-302']);
  const researcher = await stage.send('魏长庚');
  await researcher.files(title, ['病案借阅登记'], overseas('与境外中心比较馆员病案借阅习惯，成果为管理研究论文。'));
  await (await stage.send('袁知行')).decides(title, 'consent');

  const requester = await stage.call('魏长庚');
  const own = new TaskPage(requester);
  await own.finds(title);
  await requester.link('去填写').click();
  await requester.heading('数据出境审查').waitFor();
  const form = await describes(requester, { kind: '本单位人员信息', sensitive: 0, others: 2, notice: '馆员借阅研究告知书', office: '人事科' });
  await form.isSaved();
  await requester.page.evaluate(() => window.scrollTo(0, 0));
  await requester.shows('export-small-form');
  await form.submits();

  await researcher.filesLinked(title, { ...impact, kinds: ['export'] });
  await (await stage.send('袁知行')).decides(title, 'assessed', { form: cleared });
  await (await stage.send('金砺锋')).decides(title, 'assessed', { form: secured });
  await protection.decides(title, 'acceptable', { form: findings });
  await (await stage.send('董采薇')).decides(title, 'approve');

  const officer = await stage.send('丁守拙');
  expect((await officer.task(title, 'mine'))?.matter.title, 'no assessment of its own').toBeUndefined();
  const secretary = await stage.send('姚观澄');
  await secretary.decides(title, 'convene', { form: { agenda: '是否同意两名馆员的借阅登记出境。', meetingAt: `${day(1)}T09:30:00+08:00` } });
  for (const name of ['田怀瑾', '董采薇', '杜若衡', '丁守拙', '任听澜']) await (await stage.send(name)).decides(title, 'approve');
  await secretary.decides(title, 'conclude', { form: { minutes: '经表决，一致同意出境。' } });

  const technician = await stage.send('叶知秋');
  await technician.decides(title, 'executed', { form: await delivered(technician, '病案借阅登记', 90, 2) });
  await officer.decides(title, 'dispatched', { form: { note: '现报告数据出境情况。', attachments: [] } });
  await (await stage.send('钟毓灵')).decides(title, 'receipt', { form: {} });
  await own.opens(title);
  await own.decides('结束');
  const matter = new MatterPage(requester);
  await matter.opens(title);
  await requester.sees('免予出境机制出境');
  await requester.shows('export-small-ended');
});
