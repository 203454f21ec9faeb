import type { Person } from '../support/person';

/** The administration as an administrator walks through it, and the way in with a one-time token. */
export class AdministrationPage {
  constructor(private readonly person: Person) {}

  /** Sets the first password with a token, then signs in with it. */
  async setsUp(token: string, username: string, password: string): Promise<void> {
    const { page, name } = this.person;
    await page.goto('/setup');
    await page.getByLabel('一次性口令').fill(token);
    await page.getByLabel('姓名').fill(name);
    await page.getByLabel('用户名').fill(username);
    await page.getByLabel('新密码').fill(password);
    await page.getByLabel('再输一次').fill(password);
    await page.getByRole('button', { name: '设置密码' }).click();
    await this.person.link('登录').click();
    const door = page.getByRole('region', { name: '用户名密码登录' });
    await door.getByLabel('用户名').fill(username);
    await door.getByLabel('密码').fill(password);
    await door.getByRole('button', { name: '登录', exact: true }).click();
    await this.person.heading(`${name}，您好`).waitFor();
  }

  async opens(): Promise<void> {
    await this.person.page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '管理' }).click();
    await this.person.page.getByRole('heading', { name: '管理', exact: true }).waitFor();
  }

  async turnsTo(section: '人员' | '科室' | '机构' | '代理' | '导入'): Promise<void> {
    await this.person.page.getByRole('navigation', { name: '管理各部分' }).getByRole('link', { name: section }).click();
  }

  /** Finds somebody by staff number or name and opens the page. */
  async finds(name: string, q = name): Promise<void> {
    await this.person.page.getByRole('searchbox', { name: '姓名或工号' }).fill(q);
    // the list narrows when the typing pauses, and its rows move under the mouse
    await this.person.page.waitForURL((url) => url.searchParams.get('q') === q);
    await this.person.page.getByRole('main').getByRole('link', { name: new RegExp(name) }).click();
    await this.person.heading(name).waitFor();
  }

  async appoints(post: string, department?: string): Promise<void> {
    await this.person.button('新增任职').click();
    const dialog = this.person.dialog(/新增任职/);
    await this.person.picks('任职', post);
    if (department) await this.person.picks('科室', department);
    await dialog.getByRole('button', { name: '任命' }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** Orders a departure on the person's page. */
  async departs(name: string, lastDay: string): Promise<void> {
    await this.person.button('离岗').click();
    const drawer = this.person.dialog(`${name} 离岗`);
    await this.person.dates(drawer.getByLabel('最后一天'), lastDay);
    await drawer.getByLabel('原因').fill('辞职');
    await drawer.getByRole('button', { name: '下一步：核对' }).click();
    await drawer.getByRole('button', { name: '确认离岗' }).click();
    await drawer.waitFor({ state: 'hidden' });
  }
}
