import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { MatterPage } from '../pages/matterPage';
import { RequestForm } from '../pages/requestForm';
import { TaskPage } from '../pages/taskPage';
import { startAnother, stop } from '../support/application';
import { fresh, places } from '../support/places';
import { openStage } from '../support/stage';

const NAME = 'folder-only';
const FOLDER = 'procedures/test-errand';
const TITLE = '补发登记表';

/** The application as packed, and beside it on the class path one procedure folder. */
const stage = openStage(async () => {
  const folder = fresh(join(places.run, `${NAME}-folder`));
  cpSync(join(places.testResources, FOLDER), join(folder, FOLDER), { recursive: true });
  return startAnother(NAME, { folder });
});
afterAll(() => stop(NAME));

it('a procedure that is only a folder is filed, returned, decided and closed on screen', async () => {
  const clerk = await stage.call('唐小满');
  await clerk.goesTo('发起申请');
  await clerk.heading('测试事项').waitFor();
  await clerk.page.getByRole('region', { name: '测试事项' }).getByRole('link', { name: '开始填写' }).click();
  const form = new RequestForm(clerk);
  await form.text('事项名称', TITLE);
  await form.text('希望办理的事', '请补发一份登记表');
  await clerk.sees('领导核准测试事项');
  await clerk.sees('沈若溪');
  await clerk.shows('folder-filing');
  await form.submits();

  const leader = await stage.call('沈若溪');
  const review = new TaskPage(leader);
  await review.opens(TITLE);
  await leader.sees('请补发一份登记表');
  await leader.shows('folder-task');
  await review.decides('退回补正', { comment: '请写明数量。' });

  await new TaskPage(clerk).finds(TITLE);
  await clerk.link('去修改').click();
  await clerk.sees('退回时提出的要求');
  await form.text('希望办理的事', '请补发三份登记表');
  await form.isSaved();
  await form.submits('重新提交');

  await review.opens(TITLE);
  await leader.sees('请补发三份登记表');
  await review.decides('核准');

  const report = new TaskPage(clerk);
  // what the browser remembers stands there first: the step before, which offers nothing to choose
  await expect.poll(async () => {
    await report.finds(TITLE);
    return report.panel.getByRole('radio').count();
  }, { timeout: 60_000, interval: 1000 }).toBeGreaterThan(0);
  const [only] = await report.panel.getByRole('radio').all();
  await only!.check();
  await form.text('办理情况说明', '已补发三份登记表');
  await clerk.shows('folder-report');
  await report.gives('按申请使用');
  const matter = new MatterPage(clerk);
  await matter.opens(TITLE);
  await clerk.sees('按申请使用并办结');
  const course = await matter.course();
  expect(course.some((line) => line.includes('说明办理情况') && line.includes('办理情况说明') && line.includes('已补发三份登记表'))).toBe(true);
  await clerk.shows('folder-closed');
});
