import { expect, it } from 'vitest';
import { openStage } from '../support/stage';

const stage = openStage();
const CHINESE = /[\u4e00-\u9fff]/;

it('the language switch shows English and back', async () => {
  const requester = await stage.arrive('李沐阳');
  await requester.page.getByRole('button', { name: /^李沐阳/ }).waitFor();
  await requester.shows('sign-in');
  await requester.button('English').click();
  await requester.heading('Demo people').waitFor();
  await requester.page.getByRole('button', { name: /^李沐阳/ }).click();
  const navigation = requester.page.getByRole('navigation').first();
  await navigation.waitFor();
  expect(await navigation.innerText()).not.toMatch(CHINESE);
  expect(await requester.page.evaluate(() => document.documentElement.lang)).toBe('en');
  await navigation.getByRole('link', { name: 'File a request' }).click();
  await requester.page.getByRole('heading', { name: 'Data-use request' }).waitFor();
  await requester.page.getByRole('region', { name: 'Data-use request', exact: true }).getByRole('link').first().click();
  const labels = requester.page.locator('.field-label, .field-help, .section-nav');
  await labels.first().waitFor();
  expect((await labels.allInnerTexts()).filter((text) => CHINESE.test(text))).toEqual([]);
  await requester.shows('filing-english');
  await requester.page.reload();
  await labels.first().waitFor();
  await requester.button('中文').click();
  await requester.heading('数据使用申请').waitFor();
});
