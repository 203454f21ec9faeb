import { expect, it } from 'vitest';
import { MatterPage } from '../pages/matterPage';
import { RequestForm } from '../pages/requestForm';
import { TaskPage } from '../pages/taskPage';
import { day } from '../support/days';
import { openStage } from '../support/stage';

const stage = openStage();
const TITLE = '关于违规导出就诊记录的通报批评';
const HOSPITAL = '云汀区中心医院';

it('a criticism is masked before it is filed, reaches twenty institutions, and the one criticised sees it', async () => {
  const drafter = await stage.call('钟毓灵');
  const { page } = drafter;
  const form = new RequestForm(drafter);
  await form.opens('事件通报与通报批评');
  await form.chooses('通报种类', '事件通报');
  await page.getByRole('textbox', { name: '事件情况' }).waitFor();
  expect(await page.getByRole('textbox', { name: '违规事实' }).count()).toBe(0);
  await drafter.shows('bulletin-notice');
  await form.chooses('通报种类', '通报批评');
  await form.text('标题', TITLE);
  await drafter.picks('被通报机构', HOSPITAL, '中心医院');
  await form.text('违规事实', '运维人员未经批准导出就诊记录。\n患者联系电话13812345678。');
  await form.text('违反的条款', '2014年人口健康信息管理办法第十六条');
  await form.text('不良后果', '数据流入互联网，群众集中投诉。');
  await form.text('有关要求', '举一反三，全面自查，十日内完成。');
  await drafter.attaches('附件', '调查结论.txt', '已遮蔽个人信息');
  await drafter.dates(page.getByRole('textbox', { name: '签收期限' }), day(5));
  await drafter.sees('已选 20 家，共 20 家');
  await form.isSaved();
  await drafter.button('提交申请').click();
  await drafter.sees('第 2 行第 7 个字起疑似手机号码，请遮蔽');
  await drafter.shows('bulletin-masking');
  await form.text('违规事实', '运维人员未经批准导出就诊记录，删除日志。');
  await form.isSaved();
  await drafter.showsOnPhone('bulletin-form');
  await form.submits();

  const principal = await stage.call('傅修远');
  const approving = new TaskPage(principal);
  await approving.opens(TITLE);
  await principal.sees(HOSPITAL);
  await approving.chooses('核准');
  await principal.shows('bulletin-approve');
  await approving.panel.getByRole('checkbox', { name: '已逐项核对遮蔽' }).check();
  await approving.gives('核准');
  await principal.sees('已提交：核准');

  const progress = new MatterPage(drafter);
  await progress.opens(TITLE);
  await drafter.heading('机构进展').waitFor();
  await looksUntil('送达 20/20');
  await drafter.sees('签收 0/20');
  expect(await page.getByText(/^回复 /).count()).toBe(0);

  const officer = await stage.call('石映川');
  const acknowledging = new TaskPage(officer);
  await acknowledging.opens(TITLE);
  await officer.sees('这份通报批评针对的是本机构');
  await officer.sees('调查结论.txt');
  await officer.shows('bulletin-acknowledge');
  await officer.showsOnPhone('bulletin-acknowledge');
  await acknowledging.decides('确认收到', {
    form: async (panel) => {
      await panel.getByRole('textbox', { name: '传达到的科室' }).fill('信息科、医务科');
      await panel.getByRole('textbox', { name: '对本单位的启示和安排' }).fill('本院运维账号逐个复核，导出须两人在场。');
    },
  });
  await (await stage.send('李志宏')).decides(TITLE, 'matter-received', { form: {} });
  await looksUntil('签收 2/20');
  await drafter.sees('已签收知悉');
  expect(await page.getByRole('main').innerText()).not.toMatch(/运维账号逐个复核|石映川/);
  await drafter.shows('bulletin-progress');
  await drafter.showsOnPhone('bulletin-progress');
  await progress.turnsTo('流程图');
  await page.locator('.djs-container').waitFor();
  await drafter.shows('bulletin-diagram');

  const own = new MatterPage(officer);
  await own.opens(TITLE, '我参与的');
  await officer.heading('来文').waitFor();
  await officer.shows('bulletin-institution');
  await own.turnsTo('流程图');
  await officer.page.locator('.djs-container').waitFor();
  await officer.shows('bulletin-institution-diagram');

  /** Institutions tell the authority while its page stands open. */
  async function looksUntil(count: string): Promise<void> {
    const counted = page.getByText(count);
    await expect.poll(async () => {
      await page.reload();
      await page.getByText(/^送达 \d+\/20$/).waitFor();
      return counted.isVisible();
    }, { timeout: 60_000, interval: 1000 }).toBe(true);
  }
});
