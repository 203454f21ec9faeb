import { expect, it } from 'vitest';
import { MatterPage } from '../pages/matterPage';
import { TaskPage } from '../pages/taskPage';
import { day } from '../support/days';
import { PHONE } from '../support/person';
import { openStage } from '../support/stage';

const stage = openStage();
const HOSPITAL = '云汀区中心医院';
const TITLE = `投诉举报处理：${HOSPITAL}`;
const NAME = '林不愿透露';
const TEXT = '我在门诊大厅候诊，叫号大屏上显示了我的全名和就诊病种，周围的人都看得见。';
const ASKED = '请说明门诊叫号屏显示患者信息的范围、依据和改正情况。';

it('somebody complains by phone, the authority asks the hospital, and the complainant reads the result', async () => {
  const staff = await stage.call('钟毓灵');
  await staff.page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '投诉举报渠道' }).click();
  await staff.page.getByRole('textbox', { name: '电话' }).fill('0999-1234567');
  await staff.page.getByRole('textbox', { name: '地址' }).fill('云汀区人民路 1 号');
  await staff.page.getByRole('textbox', { name: '受理时间' }).fill('工作日 9:00—17:00');
  await staff.shows('complaint-channel');
  await staff.button('公布').click();
  await staff.sees('已公布');

  const complainant = await stage.arrive('投诉人', PHONE);
  const fits = async () => expect(await complainant.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  await complainant.link(/投诉举报违法处理个人信息/).click();
  await complainant.link('0999-1234567').waitFor();
  await fits();
  await complainant.shows('phone-complaints');
  await complainant.page.getByRole('main').getByRole('link', { name: '我要投诉举报' }).click();
  await complainant.page.getByRole('combobox', { name: '投诉谁' }).fill('中心医院');
  await complainant.page.locator('.ant-select-item-option').filter({ hasText: HOSPITAL }).first().click();
  await complainant.sees('已从登记的机构中选定');
  await complainant.page.getByRole('textbox', { name: '发生了什么' }).fill(TEXT);
  await complainant.page.getByLabel('什么时候').fill(day(-2));
  await complainant.page.locator('input[type=file]').setInputFiles({ name: '大屏记录.txt', mimeType: 'text/plain', buffer: Buffer.from('上午十点，第三诊区') });
  await complainant.sees('大屏记录.txt');
  await fits();
  await complainant.shows('phone-complaint-form');
  await complainant.page.getByRole('textbox', { name: '姓名或者单位' }).fill(NAME);
  await complainant.page.getByRole('textbox', { name: '姓名或者单位' }).scrollIntoViewIfNeeded();
  await complainant.shows('phone-complaint-who');
  await complainant.button('提交').click();
  await complainant.sees('已送达云汀区卫生健康委员会');
  await fits();
  await complainant.shows('phone-complaint-receipt');
  const [number = '', secret = ''] = await complainant.page.locator('.receipt-code').allInnerTexts();
  expect(secret).toMatch(/^(\w{4}-){3}\w{4}$/);

  const task = new TaskPage(staff);
  await task.opens(TITLE, '岗位待办');
  await task.claims();
  await staff.button('查看投诉举报内容').click();
  await staff.sees(TEXT);
  await staff.button('查看投诉人').click();
  await staff.sees(NAME);
  await staff.shows('complaint-register');
  await staff.showsOnPhone('complaint-register');
  await task.decides('受理', {
    form: async (panel) => {
      await panel.getByRole('textbox', { name: '事由' }).fill('反映门诊叫号屏显示患者全名和病种。');
      await panel.getByRole('textbox', { name: '给投诉人的话' }).fill('已受理，查明后答复。');
    },
  });

  await task.opens(TITLE, '岗位待办');
  await task.chooses('请机构说明');
  await staff.picks('请哪个机构说明', HOSPITAL, '中心医院');
  await task.panel.getByRole('textbox', { name: '向机构提出的问题' }).fill(ASKED);
  await staff.dates(task.panel.getByRole('textbox', { name: '答复期限' }), day(5));
  await staff.shows('complaint-inquiry');
  await task.gives('请机构说明');
  await staff.sees('已提交：请机构说明');

  const officer = await stage.call('方知远');
  const answering = new TaskPage(officer);
  await answering.opens('投诉核查答复');
  await officer.sees(ASKED);
  expect(await officer.page.getByRole('main').innerText()).not.toContain(NAME);
  await officer.shows('complaint-institution');
  await answering.decides('确认收到');
  await answering.opens('投诉核查答复');
  await answering.decides('提交回复', {
    form: async (panel) => {
      await panel.getByRole('textbox', { name: '答复内容' }).fill('叫号屏已改为只显示姓氏和号码，三月五日完成。');
    },
  });
  await (await stage.send('沈若溪')).decides('投诉核查答复', 'approve');

  await task.opens(TITLE, '岗位待办');
  await staff.sees('叫号屏已改为只显示姓氏和号码');
  await task.chooses('属实，责令改正');
  await task.panel.getByRole('textbox', { name: '查明的事实和理由' }).fill('现场核查，叫号屏此前显示全名和病种，已改正。');
  await task.panel.getByRole('textbox', { name: '告知投诉人的处理结果' }).fill('经查属实。该院叫号屏已改为只显示姓氏和号码，我们已责令其全面排查。');
  await staff.shows('complaint-decision');
  await task.gives('属实，责令改正');
  await staff.sees('已提交：属实，责令改正');
  await (await stage.send('傅修远')).decides(TITLE, 'approve');

  await complainant.page.getByRole('navigation', { name: '投诉举报' }).getByRole('link', { name: '查询进展' }).click();
  await complainant.page.getByRole('textbox', { name: '查询号' }).fill(number);
  await complainant.page.getByRole('textbox', { name: '查询码' }).fill(secret.toLowerCase());
  await complainant.button('查询').click();
  await complainant.sees('已处理：经查属实，责令改正');
  await complainant.sees('我们已责令其全面排查');
  expect(complainant.page.url()).not.toContain(number);
  await fits();
  await complainant.shows('phone-complaint-result');

  const matter = new MatterPage(staff);
  await matter.opens(TITLE, '我参与的');
  await staff.sees('投诉属实');
  await matter.turnsTo('流程图');
  await staff.page.locator('.djs-container').waitFor();
  await staff.shows('complaint-diagram');
});
