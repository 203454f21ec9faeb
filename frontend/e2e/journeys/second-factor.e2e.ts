import { expect, it } from 'vitest';
import { Authenticator } from '../support/authenticator';
import { DESK, type Person } from '../support/person';
import { openStage } from '../support/stage';

const WHO = '冯以宁';
const stage = openStage();

it('a second factor is turned on, asked for at sign-in and for acts of weight, counts once, and a recovery code stands in for it', async () => {
  const elsewhere = await stage.call(WHO, DESK);
  const person = await stage.call(WHO, DESK);
  for (const one of [person, elsewhere]) one.expects(/40[13] /);
  await person.page.goto('/account');
  await person.button('添加验证器应用').click();
  const dialog = person.dialog('添加验证器应用');
  const app = new Authenticator(await dialog.locator('code').innerText());
  await person.shows('second-factor-enrol');
  await dialog.getByLabel('验证码').fill(await app.code());
  await dialog.getByRole('button', { name: '确认添加' }).click();
  const shown = person.dialog('恢复码');
  await shown.getByRole('listitem').first().waitFor();
  await person.shows('second-factor-recovery');
  const recovery = await shown.getByRole('listitem').allInnerTexts();
  expect(recovery).toHaveLength(10);
  await person.button('我已妥善保存').click();
  await person.sees('还有 10 个恢复码可用');

  await elsewhere.page.goto('/account');
  await elsewhere.button('更换恢复码').click();
  const proof = elsewhere.dialog('确认是您本人');
  await elsewhere.shows('step-up');
  await proof.getByLabel('验证码').fill(recovery[9]!);
  await proof.getByRole('button', { name: '确认' }).click();
  const renewed = elsewhere.dialog('恢复码');
  await renewed.getByRole('listitem').first().waitFor();
  const fresh = await renewed.getByRole('listitem').allInnerTexts();
  await elsewhere.button('我已妥善保存').click();

  const code = await app.code();
  await signsOutAndIn(person);
  await person.shows('second-factor-sign-in');
  await givesCode(person, code);
  await person.heading(`${WHO}，您好`).waitFor();

  await signsOutAndIn(person);
  await givesCode(person, code);
  await person.sees('验证码不正确或已使用过');
  await givesCode(person, fresh[0]!);
  await person.heading(`${WHO}，您好`).waitFor();
  await person.page.goto('/account');
  await person.sees('还有 9 个恢复码可用');

  await person.button('停用').click();
  await person.dialog('停用验证器应用？').getByRole('button', { name: '停用' }).click();
  await person.sees('验证器应用已停用');
});

/** The first step; the second is then waited for. */
async function signsOutAndIn(person: Person): Promise<void> {
  await person.context.clearCookies();
  await person.page.goto('/');
  await person.page.getByRole('button', { name: new RegExp(`^${WHO}`) }).click();
  await person.heading('两步验证').waitFor();
}

async function givesCode(person: Person, code: string): Promise<void> {
  await person.page.getByLabel('验证码').fill(code);
  await person.button('登录').click();
}
