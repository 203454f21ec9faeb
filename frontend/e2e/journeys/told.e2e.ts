import { afterAll, expect, it } from 'vitest';
import { MatterPage } from '../pages/matterPage';
import { RequestForm } from '../pages/requestForm';
import { TaskPage } from '../pages/taskPage';
import { startAnother, stop } from '../support/application';
import { type Outside, outside } from '../support/outside';
import { openStage } from '../support/stage';

const NAME = 'told';
const TITLE = '安全事件应急处置与报告';
const PERSONS = 240;
let servers: Outside;

/** Slowly enough that somebody sees it move. */
const stage = openStage(async () => {
  servers = await outside();
  return startAnother(NAME, { args: [
    '--spring.mail.host=127.0.0.1', `--spring.mail.port=${servers.mail}`, '--shuzha.mail.from=shuzha@hospital.example',
    `--shuzha.sms.url=http://127.0.0.1:${servers.sms}/send`, '--shuzha.telling.per-minute=1200', '--shuzha.telling.delay=PT0.5S',
  ] });
});
afterAll(async () => {
  await stop(NAME);
  servers.close();
});

/** Numbers, two of which the gateway refuses, and one mail address. */
function list(): Buffer {
  const numbers = Array.from({ length: PERSONS - 3 }, (_, i) => `1380000${String(i).padStart(3, '0')}0,患者${i + 1}`);
  return Buffer.from(['address,name', 'wang@patient.example,王某', ...numbers, '13800009999,赵某', '13800009989,钱某', ''].join('\n'));
}

it('the officer tells everybody by mail and text message, and the form knows it', async () => {
  const nurse = await stage.send('白芷晴');
  await nurse.submits('security-incident-response', { what: '护士站电脑弹出勒索信息，打不开病历。', noticedAt: new Date(Date.now() - 600_000).toISOString() });
  const lead = await stage.send('许承安');
  await lead.decides(TITLE, 'contained', { form: { measures: ['plan-started', 'isolated'], sceneKept: 'yes', logsKept: 'yes', note: '已断网隔离。' } });
  await lead.decides(TITLE, 'classified', { form: {
    incidentKind: 'data', dataLevel: 'general', personal: 'yes', affectedPersons: PERSONS, criticalAffected: 'no', gradeDeclared: 'general',
    crimeSuspected: 'no', publicConcern: 'no', grounds: '出院小结文本被加密，是否外泄正在核查。',
  } });

  const officer = await stage.call('方知远');
  const { page } = officer;
  const task = new TaskPage(officer);
  await task.opens(TITLE);
  await officer.sees('由平台逐一告知');
  await officer.shows('told-before');
  await officer.showsOnPhone('told-before');

  await officer.button('导入名单并告知').click();
  const dialog = officer.dialog('由平台逐一告知');
  await dialog.getByRole('textbox', { name: '邮件主题' }).fill('关于您个人信息的告知');
  await dialog.getByRole('textbox', { name: /告知内容/ }).fill('您的出院小结可能被他人查看。我院已断网处置并报告主管部门。请警惕自称医院的电话，勿提供验证码；咨询电话 0512-5550000。');
  await dialog.locator('input[type=file]').setInputFiles({ name: '名单.csv', mimeType: 'text/csv', buffer: Buffer.from('address,name\n13800000001,王某\n021-5550000,李某\n13800000001,\n') });
  await dialog.getByRole('button', { name: '检查' }).click();
  await officer.sees('名单中重复，每个号码或邮箱只列一次。', dialog);
  await officer.shows('told-mistakes');
  await dialog.locator('input[type=file]').setInputFiles({ name: '名单.csv', mimeType: 'text/csv', buffer: list() });
  await dialog.getByRole('button', { name: '检查' }).click();
  await officer.sees(`将用邮件告知 1 人，用短信告知 ${PERSONS - 1} 人`, dialog);
  await officer.shows('told-preview');
  await officer.showsOnPhone('told-preview');
  await dialog.getByRole('button', { name: '开始告知' }).click();
  await officer.sees('正在逐一告知');
  await officer.button('停止告知').click();
  await officer.sees('已停止');
  await officer.shows('told-stopped');
  await officer.button('继续告知').click();
  await officer.sees(`已告知 ${PERSONS - 3} 人`);
  await officer.sees('未送达 2 人');
  await page.getByText(/^未送达的人/).click();
  await officer.sees('138****9999');
  await officer.shows('told-done');
  await officer.showsOnPhone('told-done');
  expect(servers.mails).toEqual(['wang@patient.example']);
  expect(new Set(servers.messages.map((one) => one.to)).size).toBe(PERSONS - 1);
  expect(servers.messages).toHaveLength(PERSONS - 1);
  const [download] = await Promise.all([page.waitForEvent('download'), officer.button('下载名单').click()]);
  expect(download.suggestedFilename()).toBe('not-reached.csv');

  await task.chooses('已告知');
  const form = new RequestForm(officer);
  await form.numbers({ 应告知人数: PERSONS });
  await form.text('未能告知的名单和后续办法', '两人号码失效，改寄信函。');
  expect(await page.getByRole('spinbutton', { name: '短信告知人数' }).inputValue()).toBe(String(PERSONS - 3));
  expect(await page.getByRole('spinbutton', { name: '未能告知人数' }).inputValue()).toBe('2');
  await officer.shows('told-form');
  await task.decides('已告知');

  const matter = new MatterPage(officer);
  await matter.opens(TITLE, '我参与的');
  await officer.sees('平台告知受影响的人');
  await page.getByRole('heading', { name: '平台告知受影响的人' }).scrollIntoViewIfNeeded();
  await officer.shows('told-matter');
}, 240_000);
