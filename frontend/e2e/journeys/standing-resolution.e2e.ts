import { expect, it } from 'vitest';
import { MatterPage } from '../pages/matterPage';
import { RequestForm } from '../pages/requestForm';
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

async function reviewed(title: string): Promise<void> {
  const officer = await stage.send('曹景行');
  await officer.decides(title, 'effect-acceptable', { form: { nationalSecurity: 'none', publicInterest: 'none', effectReasons: '按月汇总，不含个人信息，逐项核对。' } });
  await officer.decides(title, 'countersign', { form: { dutyConfirmed: true, reason: '属于传染病防治法规定的报告职责。' } });
  await (await stage.send('何书恒')).decides(title, 'consent');
}

it('the body resolves once, and a run within it needs no vote of its own', async () => {
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
});
