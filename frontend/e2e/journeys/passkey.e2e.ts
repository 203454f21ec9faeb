import { expect, it } from 'vitest';
import { DeviceKeys } from '../support/deviceKeys';
import { DESK, PHONE, type Person } from '../support/person';
import { openStage } from '../support/stage';

const WHO = '罗雨桐';
const stage = openStage();

it('a passkey is made, is asked for at sign-in and for acts of weight, gives a copy of it away, and is removed', async () => {
  const elsewhere = await stage.call(WHO, DESK);
  const person = await stage.call(WHO, DESK);
  for (const one of [person, elsewhere]) one.expects(/40[13] /);
  const keys = await DeviceKeys.of(person);
  await person.page.goto('/account');
  await person.button('添加通行密钥').click();
  const dialog = person.dialog('添加通行密钥');
  await dialog.getByLabel('名称').fill('办公室电脑');
  await person.shows('passkey-add');
  await dialog.getByRole('button', { name: '继续' }).click();
  const shown = person.dialog('恢复码');
  await shown.getByRole('listitem').first().waitFor();
  expect(await shown.getByRole('listitem').count()).toBe(10);
  await person.button('我已妥善保存').click();
  await person.sees('办公室电脑');
  await person.sees('还有 10 个恢复码可用');
  await person.page.getByRole('heading', { name: '通行密钥' }).scrollIntoViewIfNeeded();
  await person.shows('passkey-account');
  await person.page.setViewportSize(PHONE);
  await person.shows('passkey-account-phone');
  await person.page.setViewportSize(DESK);

  const copy = await DeviceKeys.of(elsewhere);
  await keys.copyTo(copy);
  await elsewhere.page.goto('/account');
  await elsewhere.button('更换恢复码').click();
  const proof = elsewhere.dialog('确认是您本人');
  await proof.getByRole('button', { name: '使用通行密钥' }).waitFor();
  await elsewhere.shows('passkey-step-up');
  await proof.getByRole('button', { name: '使用通行密钥' }).click();
  const renewed = elsewhere.dialog('恢复码');
  await renewed.getByRole('listitem').first().waitFor();
  const [recovery] = await renewed.getByRole('listitem').allInnerTexts();
  await elsewhere.button('我已妥善保存').click();

  // The copy has counted on: the next answer of the other device gives away that there are two.
  await signsOutAndIn(person);
  await person.shows('passkey-sign-in');
  await person.button('使用通行密钥').click();
  await person.sees('通行密钥没有通过核对');
  await person.shows('passkey-refused');
  await person.button('使用通行密钥').click();
  await person.heading(`${WHO}，您好`).waitFor();

  await signsOutAndIn(person);
  await person.page.getByLabel('恢复码').fill(recovery!);
  await person.button('用恢复码登录').click();
  await person.heading(`${WHO}，您好`).waitFor();

  await person.page.goto('/account');
  await person.button('删除 办公室电脑').click();
  await person.button('删除').click();
  await person.page.getByText('办公室电脑').waitFor({ state: 'detached' });
  await person.context.clearCookies();
  await person.page.goto('/');
  await person.signsIn();
});

/** The first step; the second is then waited for. */
async function signsOutAndIn(person: Person): Promise<void> {
  await person.context.clearCookies();
  await person.page.goto('/');
  await person.page.getByRole('button', { name: new RegExp(`^${WHO}`) }).click();
  await person.heading('两步验证').waitFor();
}
