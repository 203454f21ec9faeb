import { AxeBuilder } from '@axe-core/playwright';
import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { places } from './places';

export const DESK = { width: 1366, height: 768 };
export const PHONE = { width: 360, height: 740 };
const PATIENCE_MS = 30_000;
/** Nobody is signed in yet, or any more: the only answer that every first visit meets. */
const ALWAYS = [/401 .*\/api\/me$/];

/** Somebody with a browser of their own. What the browser complains about is remembered and checked at the end. */
export class Person {
  readonly complaints: string[] = [];
  private readonly allowed = [...ALWAYS];

  private constructor(readonly name: string, readonly context: BrowserContext, readonly page: Page) {}

  /** Opens the application and signs in by one click on the sign-in page. */
  static async enters(browser: Browser, url: string, name: string, viewport = DESK): Promise<Person> {
    const person = await Person.arrives(browser, url, name, viewport);
    await person.signsIn();
    return person;
  }

  static async arrives(browser: Browser, url: string, name: string, viewport = DESK): Promise<Person> {
    const context = await browser.newContext({ baseURL: url, viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' });
    context.setDefaultTimeout(PATIENCE_MS);
    const page = await context.newPage();
    const person = new Person(name, context, page);
    page.on('pageerror', (error) => person.complains(`page error: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') person.complains(`${message.text()} ${message.location().url}`);
    });
    await page.goto('/');
    return person;
  }

  /** By one click on the sign-in page; whoever works elsewhere is behind the tab of the organisation. */
  async signsIn(): Promise<void> {
    const people = (await (await this.context.request.get('/api/session/demo-people')).json()) as { name: string; organisation: string }[];
    await this.button(people.find((one) => one.name === this.name)!.organisation).click();
    await this.page.getByRole('button', { name: new RegExp(`^${this.name}`) }).click();
    await this.heading(`${this.name}，您好`).waitFor();
  }

  /** An answer that this journey provokes, such as a lost race, is no complaint. */
  expects(...answers: RegExp[]): void {
    this.allowed.push(...answers);
  }

  private complains(text: string): void {
    this.complaints.push(text);
  }

  unexpected(): string[] {
    return this.complaints.filter((text) => !this.allowed.some((known) => known.test(text)));
  }

  // What a person finds on a page: by role and name.

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  link(name: string | RegExp): Locator {
    return this.page.getByRole('link', { name });
  }

  heading(name: string | RegExp): Locator {
    return this.page.getByRole('heading', { name });
  }

  dialog(name?: string | RegExp): Locator {
    return this.page.getByRole('dialog', name ? { name } : {}).filter({ visible: true });
  }

  /** Waits until a text stands on the page, or in a part of it. */
  async sees(text: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    await within.getByText(text).filter({ visible: true }).first().waitFor();
  }

  async goesTo(place: '首页' | '待办' | '发起申请' | '办件' | '数据资源目录' | '报送受理' | '个人同意' | '台账' | '事件态势'): Promise<void> {
    await this.page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: new RegExp(place) }).click();
  }

  /** Picks from a drop-down list: type where that narrows it, click the entry, and see it stand in the field. */
  async picks(list: string, entry: string, typed?: string): Promise<void> {
    const box = await this.takes(list, entry, typed);
    await this.page.locator('.ant-select', { has: box }).filter({ hasText: entry }).waitFor();
  }

  /** Clicks an entry of a list that hands it on and shows its invitation again. */
  async takes(list: string, entry: string, typed?: string): Promise<Locator> {
    const box = this.page.getByRole('combobox', { name: new RegExp(`^(\\* )?${list}`) });
    await box.click();
    if (typed) await box.fill(typed);
    const open = this.page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
    await open.locator('.ant-select-item-option').filter({ hasText: new RegExp(`^${entry}( · |$)`) }).click();
    return box;
  }

  /** Uploads a file in a field of a form and waits until it has arrived. */
  async attaches(field: string, name: string, content: string): Promise<void> {
    const place = this.page.getByRole('group', { name: field });
    await place.locator('input[type=file]').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
    await place.getByRole('link', { name }).waitFor();
  }

  /** Types a date and confirms it. */
  async dates(field: Locator, day: string): Promise<void> {
    await field.fill(day);
    await field.press('Enter');
  }

  /** The same screen on a phone, where nothing may stand out of it. */
  async showsOnPhone(screen: string): Promise<void> {
    await this.page.setViewportSize(PHONE);
    const width = await this.page.evaluate(() => document.documentElement.scrollWidth);
    if (width > PHONE.width) this.complains(`${screen} is ${width} wide on a phone`);
    await this.shows(`phone-${screen}`);
    await this.page.setViewportSize(DESK);
  }

  /** A picture of the screen for people, and axe for those who do not see it: nothing serious may be wrong. */
  async shows(screen: string, path = join(places.screenshots, `${screen}.png`)): Promise<void> {
    await this.page.getByRole('status', { name: '正在载入' }).first().waitFor({ state: 'detached' });
    await this.page.screenshot({ path, animations: 'disabled' });
    // One run in the page itself: it has no frames, and what passes need not be listed, which took half the time of a journey.
    const { violations } = await new AxeBuilder({ page: this.page }).setLegacyMode().options({ resultTypes: ['violations'] }).analyze();
    for (const found of violations.filter((one) => one.impact === 'serious' || one.impact === 'critical')) {
      this.complains(`axe on ${screen}: ${found.id} (${found.help}) at ${found.nodes.slice(0, 3).map((node) => `${node.target.join(' ')} ${node.any[0]?.message ?? ''}`).join(' | ')}`);
    }
  }
}
