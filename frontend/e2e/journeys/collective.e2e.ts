import { expect, it } from 'vitest';
import { MatterPage } from '../pages/matterPage';
import { TaskPage } from '../pages/taskPage';
import { day } from '../support/days';
import { openStage } from '../support/stage';

const TITLE = '区域遗传风险分层研究';
const stage = openStage();

it('core data goes to the leading group, which votes with a dissent and keeps minutes', async () => {
  await (await stage.send('李沐阳')).files(TITLE, ['区域人群基因与健康档案库']);
  await (await stage.send('林静之')).decides(TITLE, 'consent');

  const secretary = await stage.call('曾之言');
  const meeting = new TaskPage(secretary);
  await meeting.opens(TITLE);
  await secretary.sees('核心数据');
  await meeting.decides('召集会议', {
    form: async (panel) => {
      await panel.getByRole('textbox', { name: '议题' }).fill('是否同意在安全域内使用区域人群基因与健康档案库。');
      await secretary.dates(panel.getByRole('textbox', { name: '会议时间' }), `${day(1)} 09:30`);
      await panel.getByRole('textbox', { name: '会议地点' }).fill('行政楼三楼会议室');
      await secretary.shows('convening');
    },
  });

  const chair = await stage.call('周明远');
  const vote = new TaskPage(chair);
  await vote.opens(TITLE);
  await chair.sees('是否同意在安全域内使用区域人群基因与健康档案库。');
  await vote.decides('核准');
  for (const name of ['许承安', '彭清和']) await (await stage.send(name)).decides(TITLE, 'approve');
  const security = await stage.call('曹景行');
  const dissent = new TaskPage(security);
  await dissent.opens(TITLE);
  await security.shows('vote');
  await dissent.decides('不同意', { comment: '去标识化方案尚不充分。' });

  await meeting.opens(TITLE);
  await secretary.sees('异议：去标识化方案尚不充分。');
  await secretary.sees(/已表决 4 人，应到 5 人/);
  await secretary.shows('resolution');
  await meeting.decides('形成决议', {
    form: (panel) => panel.getByRole('textbox', { name: '纪要' }).fill('经讨论，三人赞成，一人反对，同意使用，限安全域内。'),
  });

  const requester = await stage.call('李沐阳');
  const matter = new MatterPage(requester);
  await matter.opens(TITLE);
  await requester.sees('集体决议');
  await requester.sees('通过');
  await requester.sees('经讨论，三人赞成，一人反对，同意使用，限安全域内。');
  await requester.sees(/信息技术部门执行/);
  expect(await requester.page.getByText('待表决').count()).toBe(1);
  await requester.shows('matter-resolution');
});
