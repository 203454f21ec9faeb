import { expect, it } from 'vitest';
import { MatterPage } from '../pages/matterPage';
import { RequestForm } from '../pages/requestForm';
import { TaskPage } from '../pages/taskPage';
import { day } from '../support/days';
import type { Person } from '../support/person';
import { openStage } from '../support/stage';

const STANDING = '按月向区疾控中心报送传染病检测汇总';
const RECEIVER = '云汀区疾病预防控制中心';
const LAW = '传染病防治法第三十条';
const ASSET = '传染病检测结果';
const FIELDS = ['method', 'reported_at'];
const PROVISION = 'external-data-provision';
const stage = openStage();

/** The draft of a month's report, within the resolution in everything. */
async function report(title: string, more: Record<string, unknown> = {}): Promise<{ id: string }> {
  const requester = await stage.send('张蔚');
  return requester.drafts(PROVISION, await requester.provision(title, [ASSET], {
    receiverKind: 'other', recipients: [{ kind: 'institution', name: RECEIVER }], assets: await requester.chooses([ASSET], FIELDS),
    persons: 200, maxRows: 500, statutoryDuty: true, statutoryCitation: LAW, ...more,
  }));
}

async function opensDraft({ page }: Person, { id }: { id: string }): Promise<void> {
  await page.goto(`/filing/${PROVISION}/${id}`);
  await page.getByRole('heading', { name: '对外提供数据', level: 1 }).waitFor();
}

/** The list shows number, title and last day of each. */
async function names(person: Person, resolution: string): Promise<void> {
  await person.page.getByRole('combobox', { name: '长期决议' }).click();
  await person.page.locator('.ant-select-item-option').filter({ hasText: resolution }).click();
}

async function resolutionOf(title: string): Promise<string> {
  const { items } = await (await stage.send('张蔚')).asks<{ items: { id: string; title: string }[] }>('GET', `/api/matters?q=${encodeURIComponent(title)}`);
  return items.find((one) => one.title === title)!.id;
}

async function reviewed(title: string): Promise<void> {
  const officer = await stage.send('曹景行');
  await officer.decides(title, 'effect-acceptable', { form: { nationalSecurity: 'none', publicInterest: 'none', effectReasons: '按月汇总，不含个人信息，逐项核对。' } });
  await officer.decides(title, 'countersign', { form: { dutyConfirmed: true, reason: '属于传染病防治法规定的报告职责。' } });
  await (await stage.send('何书恒')).decides(title, 'consent');
}

async function released(title: string): Promise<void> {
  const requester = await stage.send('张蔚');
  const contract = await requester.uploads('报送协议.txt', '传染病检测汇总报送协议 HT-2026-077');
  await requester.decides(title, 'contract-signed', {
    form: {
      contractNumber: 'HT-2026-077', signedOn: day(0), validUntil: day(90), contractPurpose: '传染病监测数据报送。', contractManner: '加密介质逐月提供',
      contractScope: '检测方法和报告时间两个字段', securityDuties: '加密存储，不得转让，接受监督，期满销毁。', levelTold: true, attachments: [contract],
    },
  });
  const officer = await stage.send('曹景行');
  await officer.decides(title, 'verified');
  const fields = (await requester.chooses([ASSET], FIELDS)).flatMap(({ asset }) => FIELDS.map((field) => ({ asset, field })));
  await (await stage.send('邓亦凡')).decides(title, 'executed', {
    form: {
      fields, rows: 420, persons: 180, extractHash: { algorithm: 'SM3', value: 'a'.repeat(64) }, controls: ['watermark'], watermark: 'WM-2026-0077',
      location: '加密介质 7 号',
    },
  });
  const summary = '向区疾控中心报送检测汇总，重要数据，加密介质提供。';
  await officer.decides(title, 'reported', { form: { providedOn: day(0), providedRows: 420, providedPersons: 180, reportSummary: summary } });
  await officer.decides(title, 'dispatched', { form: { note: '现报告对外提供情况，请查收。', attachments: [] } });
  await (await stage.send('钟毓灵')).decides(title, 'receipt', { form: {} });
}

it('the body resolves once; a run within it needs no vote of its own, a wider one does, and after the revocation every one', async () => {
  const requester = await stage.call('张蔚');
  const form = new RequestForm(requester);
  await form.opens('例行法定报送长期决议');
  await form.text('标题', STANDING);
  await form.names({ kind: '其他机构', name: RECEIVER });
  await form.text('法定报送职责', '按传染病防治法，本机构须按月向属地疾控机构报送检测汇总。');
  await form.text('法律条款', LAW);
  await form.text('用途', '用于传染病监测和流行病学调查，接收方依法使用，不用于其他目的。');
  await form.picksAssets([ASSET], [/^检测方法/, /^报告时间/]);
  await form.numbers({ 每次报送人数上限: 200, 每次报送行数上限: 500, 全年人数合计上限: 2400, 全年行数合计上限: 800 });
  await form.text('为何已是最小范围', '只报送检测方法和报告时间，少一项就不能履行报告职责。');
  await form.chooses('方式', '文件');
  await requester.picks('传输渠道', '加密介质');
  await form.chooses('接收方保存和打开数据的地点', '境内接收方处');
  await requester.picks('报送频次', '每月');
  await form.period('有效期', day(0), day(300));
  await requester.sees('领导小组集体决议');
  await form.isSaved();
  await requester.shows('standing-form');
  await form.submits();

  await (await stage.send('何书恒')).decides(STANDING, 'consent');
  const secretary = await stage.send('曾之言');
  await secretary.decides(STANDING, 'convene', { form: { agenda: '是否同意按月向区疾控中心报送检测汇总。', meetingAt: `${day(1)}T09:30:00+08:00` } });
  for (const name of ['周明远', '沈若溪', '许承安', '彭清和']) await (await stage.send(name)).decides(STANDING, 'approve');
  await secretary.decides(STANDING, 'conclude', { form: { minutes: '经表决，一致同意。' } });

  const first = '十月传染病检测汇总报送';
  await opensDraft(requester, await report(first));
  await names(requester, STANDING);
  await requester.sees(/^在长期决议 \S+ 范围内/);
  const meeting = requester.page.getByRole('region', { name: '提交后会怎样' }).getByRole('listitem').filter({ hasText: '领导小组集体决议' });
  expect(await meeting.count()).toBe(0);
  await form.numbers({ 数据行数上限: 501 });
  await requester.sees(/^不在长期决议 \S+ 范围内/);
  await requester.sees('行数超出');
  await meeting.waitFor();
  await form.numbers({ 数据行数上限: 500 });
  await requester.sees(/^在长期决议 \S+ 范围内/);
  await form.isSaved();
  await requester.page.getByText(/^在长期决议 \S+ 范围内/).scrollIntoViewIfNeeded();
  await requester.shows('standing-covered');
  await form.submits();

  await reviewed(first);
  expect(await secretary.task(first, 'mine'), 'nothing to convene').toBeUndefined();
  const run = new MatterPage(requester);
  await run.opens(first);
  await requester.sees('本次由长期决议覆盖：');
  await requester.shows('standing-run');
  expect((await run.course()).some((line) => line.includes('例行法定报送长期决议'))).toBe(true);
  await requester.shows('standing-run-course');
  await released(first);

  const resolution = new MatterPage(requester);
  await resolution.opens(STANDING);
  await requester.sees('180 人，420 行');
  await requester.sees('余 380 行');
  await requester.page.getByRole('heading', { name: /年合计/ }).scrollIntoViewIfNeeded();
  await requester.shows('standing-in-force');
  await requester.showsOnPhone('standing-in-force');

  const second = '十一月传染病检测汇总报送';
  await opensDraft(requester, await report(second));
  await names(requester, STANDING);
  await requester.sees('全年行数合计超出（在办的已预占）');
  await form.numbers({ 数据行数上限: 380 });
  await requester.sees(/^在长期决议 \S+ 范围内/);
  await requester.page.getByRole('region', { name: ASSET }).getByRole('checkbox', { name: /^病原体/ }).check();
  await requester.sees('数据资源、字段或脱敏超出');
  await form.isSaved();
  await requester.page.getByText('数据资源、字段或脱敏超出').scrollIntoViewIfNeeded();
  await requester.shows('standing-wider');
  await requester.page.getByRole('region', { name: ASSET }).getByRole('checkbox', { name: /^病原体/ }).uncheck();
  await requester.sees(/^在长期决议 \S+ 范围内/);
  await form.text('单位或个人名称', '云汀区第二医院');
  await requester.sees('接收方不在决议中');
  await form.isSaved();
  await form.submits();
  await reviewed(second);
  const keeper = await stage.call('曾之言');
  const agenda = new TaskPage(keeper);
  await agenda.opens(second);
  await keeper.sees('召集会议');

  await agenda.opens(STANDING);
  await agenda.chooses('撤销决议');
  await agenda.writes('监测规定已经废止，不再按月报送。');
  await keeper.shows('standing-revoking');
  await agenda.gives('撤销决议');
  await keeper.sees('已提交：撤销决议');

  const before = await resolutionOf(STANDING);
  await opensDraft(requester, await report('十二月传染病检测汇总报送', { standingResolution: before }));
  await requester.sees('决议未生效或已失效');
  await requester.page.getByText('决议未生效或已失效').scrollIntoViewIfNeeded();
  await requester.shows('standing-revoked');
});
