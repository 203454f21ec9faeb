import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import { MatterPage } from '../pages/matterPage';
import { RequestForm } from '../pages/requestForm';
import { TaskPage } from '../pages/taskPage';
import { day } from '../support/days';
import { openStage } from '../support/stage';

const stage = openStage();
const TITLE = '2026年数据安全年度检查';
const HOSPITAL = '云汀区中心医院';

it('an inspection of two institutions: documents, findings, comments, a conclusion and the order that follows', async () => {
  const drafter = await stage.call('钟毓灵');
  const form = new RequestForm(drafter);
  const { page } = drafter;
  await form.opens('监督检查');
  await form.text('标题', TITLE);
  await form.chooses('检查缘由', '年度计划');
  await form.text('所依据的计划', '2026年监督检查计划（云卫监〔2026〕1号）');
  for (const topic of ['分类分级保护', '日志和审计']) await page.getByRole('group', { name: '检查内容' }).getByRole('checkbox', { name: topic }).check();
  await drafter.dates(page.getByRole('textbox', { name: '检查起始日' }), day(11));
  await drafter.dates(page.getByRole('textbox', { name: '检查结束日' }), day(12));
  await lines(page.getByRole('group', { name: '检查人员' }), '钟毓灵', '汪与时');
  for (const name of [HOSPITAL, '云汀区口腔医院']) await page.getByRole('checkbox', { name }).check();
  await form.text('事先报送的材料', '分类分级目录、权限审批记录、近三个月日志清单。');
  await drafter.dates(page.getByRole('textbox', { name: '报送期限' }), day(10));
  await form.chooses('是否查看患者数据', '不调取患者数据');
  await form.isSaved();
  await drafter.shows('inspection-form');
  await drafter.showsOnPhone('inspection-form');
  await form.submits();
  await (await stage.send('傅修远')).decides(TITLE, 'approve');

  await (await stage.send('石映川')).decides(TITLE, 'matter-received');
  const it = await stage.send('邓亦凡');
  const list = await it.uploads('日志清单.txt', '系统、日志类型和保存期限');
  await it.decides(TITLE, 'documents-prepared', { form: { prepared: '目录、审批记录和日志清单已备齐。', attachments: [list] } });
  const officer = await stage.call('石映川');
  const inHospital = new TaskPage(officer);
  await inHospital.opens(TITLE);
  await inHospital.chooses('提交回复');
  await inHospital.panel.getByRole('textbox', { name: '报送说明' }).fill('材料已按通知备齐。');
  await inHospital.panel.getByRole('checkbox', { name: /不含超出检查通知所列范围的患者信息/ }).check();
  await officer.shows('inspection-reply');
  await inHospital.gives('提交回复');
  await officer.sees('已提交：提交回复');
  await (await stage.send('沈若溪')).decides(TITLE, 'approve');

  const inspecting = new TaskPage(drafter);
  await inspecting.opens(TITLE);
  await drafter.sees(HOSPITAL);
  await inspecting.chooses('发现问题');
  const { panel } = inspecting;
  await drafter.dates(panel.getByRole('textbox', { name: '检查日期' }), day(0));
  await panel.getByRole('textbox', { name: '检查地点' }).fill('信息科机房');
  await lines(panel.getByRole('group', { name: '检查人员' }), '钟毓灵', '汪与时');
  await panel.getByRole('textbox', { name: '检查情况' }).fill('查看审批记录和日志，询问信息科两人。');
  await panel.getByRole('group', { name: '机构配合情况' }).getByRole('radio', { name: '配合', exact: true }).check();
  const issues = panel.getByRole('group', { name: '发现的问题' });
  await issues.getByRole('button', { name: '添加一条' }).click();
  await drafter.picks('类别', '日志和审计');
  await issues.getByRole('textbox', { name: '事实' }).fill('影像系统日志只保存了三个月。');
  await issues.getByRole('textbox', { name: '违反的条款' }).fill('2026年管理办法第十九条');
  await drafter.picks('程度', '漏洞隐患');
  await panel.getByRole('textbox', { name: '告知机构的内容' }).fill('检查发现下列问题，可以在期限内反馈意见。');
  await drafter.dates(panel.getByRole('textbox', { name: '反馈意见的期限' }), day(7));
  await drafter.shows('inspection-record');
  await drafter.showsOnPhone('inspection-record');
  await inspecting.gives('发现问题');
  await drafter.sees('已提交：发现问题');

  const second = await stage.call('汪与时');
  const countersigning = new TaskPage(second);
  await countersigning.opens(TITLE, '岗位待办');
  await second.sees('影像系统日志只保存了三个月。');
  await second.shows('inspection-countersign');
  await countersigning.decides('会签同意');

  await inHospital.opens(TITLE);
  await officer.sees('影像系统日志只保存了三个月。');
  await inHospital.chooses('提出异议');
  await inHospital.panel.getByRole('textbox', { name: /^意见/ }).fill('存储正在扩容，本月内可以调整到位。');
  await inHospital.panel.getByRole('checkbox', { name: /不含超出检查通知所列范围的患者信息/ }).check();
  await officer.shows('inspection-comments');
  await officer.showsOnPhone('inspection-comments');
  await inHospital.gives('提出异议');
  await officer.sees('已提交：提出异议');
  await (await stage.send('沈若溪')).decides(TITLE, 'approve');

  await inspecting.opens(TITLE);
  await drafter.sees('存储正在扩容');
  await inspecting.chooses('作出结论');
  for (const what of ['责令限期改正', '提出改进建议']) await panel.getByRole('checkbox', { name: what }).check();
  await panel.getByRole('textbox', { name: '告知机构的结论' }).fill('意见已研究，仍须按期改正。');
  await panel.getByRole('textbox', { name: '认定的事实' }).fill('检查发现影像系统日志只保存了三个月。');
  await panel.getByRole('textbox', { name: '依据条款' }).fill('2026年管理办法第十九条');
  await panel.getByRole('textbox', { name: '改正要求' }).fill('日志保存期限调整到位，并提交证明。');
  await drafter.shows('inspection-conclusion');
  await inspecting.gives('作出结论');
  await drafter.sees('已提交：作出结论');
  await (await stage.send('傅修远')).decides(TITLE, 'verified');

  await inspecting.finds(TITLE);
  await drafter.shows('inspection-follow-up');
  const progress = new MatterPage(drafter);
  await progress.opens(TITLE);
  await drafter.heading('机构进展').waitFor();
  await drafter.shows('inspection-progress');
  await drafter.showsOnPhone('inspection-progress');
  expect(await page.getByRole('main').innerText()).not.toMatch(/邓亦凡|石映川/);
  await progress.turnsTo('流程图');
  await page.locator('.djs-container').waitFor();
  await drafter.shows('inspection-diagram');

  const own = new MatterPage(officer);
  await own.opens(TITLE, '我参与的');
  await officer.heading('来文').waitFor();
  await officer.sees('仍须按期改正');
  expect(await officer.page.getByRole('main').innerText()).not.toMatch(/傅修远|口腔医院|询问信息科两人/);
  await officer.shows('inspection-institution');
  await own.turnsTo('流程图');
  await officer.page.locator('.djs-container').waitFor();
  await officer.shows('inspection-institution-diagram');
});

/** Fills a list of lines. */
async function lines(group: Locator, ...texts: string[]): Promise<void> {
  for (const [index, text] of texts.entries()) {
    await group.getByRole('button', { name: '添加一条' }).click();
    await group.getByRole('textbox', { name: `第 ${index + 1} 条` }).fill(text);
  }
}
