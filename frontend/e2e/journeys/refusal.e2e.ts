import { expect, it } from 'vitest';
import { RequestForm } from '../pages/requestForm';
import { openStage } from '../support/stage';

const TITLE = '委托外部公司分析';
const stage = openStage();

it('an incomplete form leads to its first field, and what must not be filed is refused with the article', async () => {
  const requester = await stage.call('李沐阳');
  const form = new RequestForm(requester);
  await form.opens();
  await requester.button('提交申请').click();
  await requester.sees(/还有 \d+ 处需要填写或修改/);
  const focused = requester.page.locator(':focus');
  expect(await focused.getAttribute('id')).toBe('root_title');
  await requester.shows('filing-errors');

  await form.fills({ title: TITLE, assets: ['住院病案首页'], recipient: { kind: '受托方或共同处理方', name: '某数据服务公司' }, channel: '邮箱' });
  await requester.sees('照现在的填写，提交会被拒绝');
  requester.expects(/422 .*\/submission/);
  await requester.button('提交申请').click();
  const refusal = requester.page.getByRole('alert').filter({ hasText: '不能提交' });
  await requester.sees(/涉及委托或共同处理/, refusal);
  await requester.sees(/所选传输渠道不能用于这些数据/, refusal);
  await refusal.getByRole('button', { name: /^查看依据 / }).first().click();
  await requester.page.getByRole('tooltip').filter({ visible: true }).waitFor();
  await requester.shows('refused');

  await requester.goesTo('办件');
  const row = requester.page.getByRole('main').getByRole('link', { name: new RegExp(TITLE) });
  await requester.sees('草稿', row);
});
