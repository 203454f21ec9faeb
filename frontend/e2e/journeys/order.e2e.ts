import { expect, it } from 'vitest';
import { MatterPage } from '../pages/matterPage';
import { RequestForm } from '../pages/requestForm';
import { TaskPage } from '../pages/taskPage';
import { day } from '../support/days';
import { openStage } from '../support/stage';

const stage = openStage();
const TITLE = '责令改正共享数据超范围使用';
const HOSPITAL = '云汀区中心医院';

it('an order to rectify goes to a hospital, is extended once, comes back once and is verified by two people', async () => {
  const drafter = await stage.call('钟毓灵');
  const form = new RequestForm(drafter);
  await form.opens('责令限期改正');
  await form.text('标题', TITLE);
  await form.text('查明的事实', '检查发现检验结果共享接口被用于申请之外的用途，日志显示持续三个月。');
  await form.text('依据条款', '2026年管理办法第三十条第一款，2022年网络安全管理办法第二十四条');
  await form.text('改正要求', '停止超范围使用，清除已取得的数据，复核全部接口权限并提交证明。');
  await form.text('同时责令的技术服务单位', '某信息技术有限公司');
  await drafter.attaches('附件', '检查记录.txt', '检查时间、人员和发现');
  await drafter.picks('被责令机构', HOSPITAL, '中心医院');
  await drafter.dates(drafter.page.getByRole('textbox', { name: '改正期限' }), day(15));
  await form.chooses('期限写法', '按自然日计');
  await form.numbers({ 天数: 15 });
  await form.isSaved();
  await drafter.shows('order-form');
  await drafter.showsOnPhone('order-form');
  await form.submits();

  const head = await stage.call('傅修远');
  const leading = new TaskPage(head);
  await leading.opens(TITLE);
  await head.sees(HOSPITAL);
  await leading.decides('核准');

  const officer = await stage.call('石映川');
  const inHospital = new TaskPage(officer);
  await inHospital.opens(TITLE);
  await officer.sees('检查记录.txt');
  await officer.shows('order-acknowledge');
  await inHospital.decides('确认收到');
  await inHospital.opens(TITLE);
  await inHospital.decides('申请延期');
  await inHospital.opens(TITLE);
  await inHospital.decides('提交延期申请', {
    form: async (panel) => {
      await panel.getByRole('textbox', { name: '延期理由' }).fill('接口由供应商改造，须等下一个停机窗口，申请延期五日。');
      await officer.dates(panel.getByRole('textbox', { name: '申请延至' }), day(20));
    },
  });
  await (await stage.send('沈若溪')).decides(TITLE, 'approve');
  await inHospital.opens(TITLE);
  await inHospital.chooses('提交计划');
  await inHospital.panel.getByRole('textbox', { name: '整改措施' }).fill('停用超范围接口，清除数据，复核全部接口权限。');
  await inHospital.panel.getByRole('textbox', { name: '责任科室和岗位' }).fill('信息科接口管理岗位');
  await officer.dates(inHospital.panel.getByRole('textbox', { name: '完成日期' }), day(12));
  await officer.shows('order-plan');
  await officer.showsOnPhone('order-plan');
  await inHospital.gives('提交计划');
  await officer.sees('已提交：提交计划');
  await (await stage.send('沈若溪')).decides(TITLE, 'approve');

  await leading.opens(TITLE);
  await head.sees('接口由供应商改造');
  await leading.chooses('同意延期');
  await leading.panel.getByRole('textbox', { name: '理由' }).first().fill('理由成立，同意延期。');
  await head.dates(leading.panel.getByRole('textbox', { name: '延长至' }), day(20));
  await head.shows('order-extension');
  await leading.gives('同意延期');
  await head.sees('已提交：同意延期');

  await reports('接口已停用。');
  const verifying = new TaskPage(drafter);
  await verifying.opens(TITLE);
  await drafter.sees('接口已停用。');
  await verifying.chooses('未改正');
  await verifies('接口仍可从外网访问，数据没有清除。');
  await drafter.shows('order-verify');
  await drafter.showsOnPhone('order-verify');
  await verifying.gives('未改正');
  await drafter.sees('已提交：未改正');

  const executor = await stage.call('邓亦凡');
  const acting = new TaskPage(executor);
  await acting.opens(TITLE, '岗位待办');
  await executor.sees('接口仍可从外网访问，数据没有清除。');
  await executor.sees('第 2 轮');
  await executor.shows('order-second-round');
  await executor.showsOnPhone('order-second-round');
  await reports('外网访问已关闭，数据已清除，复核记录附后。');

  await verifying.opens(TITLE);
  await verifying.chooses('已改正');
  await verifies('现场核验，外网不可访问，数据已清除。');
  await verifying.gives('已改正');
  await drafter.sees('已提交：已改正');
  await leading.opens(TITLE);
  await head.shows('order-confirm');
  await leading.decides('核对符合');

  const progress = new MatterPage(drafter);
  await progress.opens(TITLE);
  await expect.poll(async () => {
    await drafter.page.reload();
    await drafter.heading('机构进展').waitFor();
    return (await drafter.page.getByRole('main').innerText()).includes('送达机构并等待改正') ? 'open' : 'ended';
  }, { timeout: 60_000, interval: 1000 }).toBe('ended');
  await drafter.sees('信息科接口管理岗位');
  await drafter.shows('order-progress');
  await drafter.showsOnPhone('order-progress');
  expect(await drafter.page.getByRole('main').innerText()).not.toMatch(/邓亦凡|石映川|供应商驻场/);
  await progress.turnsTo('流程图');
  await drafter.page.locator('.djs-container').waitFor();
  await drafter.shows('order-diagram');

  const own = new MatterPage(officer);
  await own.opens(TITLE, '我参与的');
  await officer.heading('来文').waitFor();
  await officer.sees('主管部门已有结论');
  expect(await officer.page.getByRole('main').innerText()).not.toMatch(/钟毓灵|傅修远|稽查科/);
  await officer.shows('order-institution');
  await own.turnsTo('流程图');
  await officer.page.locator('.djs-container').waitFor();
  await officer.shows('order-institution-diagram');

  /** IT rectifies, the officer reports, the leader approves. */
  async function reports(text: string): Promise<void> {
    const it = await stage.send('邓亦凡');
    const proof = await it.uploads('整改证明.txt', '整改前后对照');
    await it.decides(TITLE, 'measures-taken', { form: { findings: '接口授权没有限定用途，供应商驻场人员误开。', taken: '已停用接口并清除数据，复核权限。', attachments: [proof] } });
    await (await stage.send('石映川')).decides(TITLE, 'reply-drafted', { form: { reply: `整改报告：${text}` } });
    await (await stage.send('沈若溪')).decides(TITLE, 'approve');
  }

  async function verifies(finding: string): Promise<void> {
    await verifying.panel.getByRole('radio', { name: '现场核验' }).check();
    await drafter.dates(verifying.panel.getByRole('textbox', { name: '核验日期' }), day(0));
    await verifying.panel.getByRole('textbox', { name: '核验人员' }).fill('稽查科两人');
    await verifying.panel.getByRole('textbox', { name: '核验情况和意见' }).fill(finding);
  }
});
