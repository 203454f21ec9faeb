import { expect, it } from 'vitest';
import { MatterPage } from '../pages/matterPage';
import { RequestForm } from '../pages/requestForm';
import { TaskPage } from '../pages/taskPage';
import { day } from '../support/days';
import { openStage } from '../support/stage';

const stage = openStage();
const TITLE = '影像归档组件高危漏洞预警';
const COMMUNITY = '云汀区城关街道社区卫生服务中心';
const HOSPITAL = '云汀区中心医院';
const measures = { result: 'fixed', findings: '两台影像服务器使用该组件，均在内网。', taken: '已升级补丁，关闭对外端口。' };

it('a warning reaches twenty institutions, two answer, and the authority sees how far each is', async () => {
  const drafter = await stage.call('钟毓灵');
  const form = new RequestForm(drafter);
  await form.opens('风险监测预警下发');
  await form.text('标题', TITLE);
  await form.chooses('风险类型', '安全漏洞');
  await form.chooses('紧急程度', '紧急');
  await form.text('风险情况', '该组件存在远程代码执行漏洞，国家信息安全漏洞共享平台已收录，发现利用。');
  await form.text('要求采取的措施', '立即核查是否使用该组件，升级补丁或关闭对外端口，排查日志。');
  await drafter.attaches('附件', '漏洞通报.txt', '漏洞编号与受影响版本清单');
  await drafter.dates(drafter.page.getByRole('textbox', { name: '回复期限' }), day(5));
  await drafter.sees('已选 20 家，共 20 家');
  await form.isSaved();
  await drafter.shows('warning-form');
  await drafter.page.getByRole('group', { name: '下发机构' }).evaluate((list) => list.scrollIntoView({ block: 'center' }));
  await drafter.shows('warning-recipients');
  await drafter.showsOnPhone('warning-form');
  await form.submits();

  const leader = new TaskPage(await stage.call('傅修远'));
  await leader.opens(TITLE);
  await (await stage.call('傅修远')).sees(new RegExp(COMMUNITY));
  await leader.decides('核准');

  await (await stage.call('傅修远')).goesTo('首页');
  const progress = new MatterPage(drafter);
  await progress.opens(TITLE);
  await drafter.heading('机构进展').waitFor();
  await looksUntil('送达 20/20');
  await drafter.sees('签收 0/20');

  const officer = await stage.call('石映川');
  const acknowledging = new TaskPage(officer);
  await acknowledging.opens(TITLE);
  await officer.sees('云汀区卫生健康委员会');
  await officer.sees('漏洞通报.txt');
  await officer.shows('warning-acknowledge');
  await acknowledging.decides('确认收到');
  await (await stage.send('李志宏')).decides(TITLE, 'matter-received');
  await (await stage.send('赵晓彤')).decides(TITLE, 'matter-received');
  await (await stage.send('刘静怡')).decides(TITLE, 'measures-taken', { form: measures });
  await looksUntil('签收 3/20');
  await drafter.sees('处置 1/20');
  await drafter.sees('回复 0/20');

  const executor = await stage.call('邓亦凡');
  const acting = new TaskPage(executor);
  await acting.opens(TITLE, '岗位待办');
  await acting.chooses('已核查处置');
  await acting.panel.getByRole('radio', { name: '已消除风险' }).check();
  await acting.panel.getByRole('textbox', { name: '核查情况' }).fill('影像科两台服务器使用该组件，均在内网，日志无异常。');
  await acting.panel.getByRole('textbox', { name: '已采取的措施' }).fill('已升级补丁并关闭对外端口。');
  await executor.shows('warning-measures');
  await executor.showsOnPhone('warning-measures');
  await acting.gives('已核查处置');
  await executor.sees('已提交：已核查处置');

  await acknowledging.opens(TITLE);
  await acknowledging.decides('提交回复', {
    form: async (panel) => {
      await panel.getByRole('textbox', { name: '回复内容' }).fill('已核查全部系统，受影响的两台服务器已升级，未发现被利用。');
      await panel.getByRole('group', { name: '随附材料' }).locator('input[type=file]').setInputFiles({ name: '回复函.txt', mimeType: 'text/plain', buffer: Buffer.from('盖章回复') });
      await panel.getByRole('link', { name: '回复函.txt' }).waitFor();
    },
  });
  await (await stage.send('沈若溪')).decides(TITLE, 'approve');
  await (await stage.send('李志宏')).decides(TITLE, 'reply-drafted', { form: { reply: '已处置完毕，未发现被利用迹象。' } });
  await (await stage.send('王子涵')).decides(TITLE, 'approve');

  await looksUntil('回复 2/20');
  await drafter.shows('warning-progress');
  await drafter.button(`${HOSPITAL}的回复`).click();
  await drafter.sees('受影响的两台服务器已升级，未发现被利用。');
  await drafter.link('回复函.txt').waitFor();
  expect(await drafter.page.getByRole('main').innerText()).not.toMatch(/影像科两台服务器|邓亦凡|石映川/);
  await drafter.showsOnPhone('warning-progress');
  await progress.turnsTo('流程图');
  await drafter.page.locator('.djs-container').waitFor();
  await drafter.shows('warning-diagram');

  const own = new MatterPage(officer);
  await own.opens(TITLE, '我参与的');
  await officer.sees('已回复');
  await officer.heading('来文').waitFor();
  await officer.shows('warning-institution');
  await own.turnsTo('流程图');
  await officer.page.locator('.djs-container').waitFor();
  await officer.shows('warning-institution-diagram');

  /** Institutions tell the authority while its page stands open. */
  async function looksUntil(count: string): Promise<void> {
    const counted = drafter.page.getByText(count);
    await expect.poll(async () => {
      await drafter.page.reload();
      await drafter.page.getByText(/^送达 \d+\/20$/).waitFor();
      return counted.isVisible();
    }, { timeout: 60_000, interval: 1000 }).toBe(true);
  }
});
