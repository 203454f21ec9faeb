import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { Person } from '../support/person';

interface Decision { comment?: string; form?: (panel: Locator) => Promise<void> }

const VIEWS = { 我的待办: 'mine', 岗位待办: 'queue' };
type View = keyof typeof VIEWS;
const COME_MS = 60_000;
const LOOK_MS = 200;

/** My tasks and the page of one of them. */
export class TaskPage {
  constructor(private readonly person: Person) {}

  get panel(): Locator {
    return this.person.page.getByRole('region', { name: '办理意见' });
  }

  /** The list of what waits for me, or for my post. */
  async lists(view: View = '我的待办'): Promise<void> {
    await this.person.goesTo('待办');
    await this.person.page.getByRole('heading', { name: '待办', exact: true }).waitFor();
    await this.person.page.getByRole('navigation', { name: '待办', exact: true }).getByRole('link', { name: new RegExp(view) }).click();
  }

  entry(title: string): Locator {
    return this.person.page.getByRole('main').getByRole('link', { name: new RegExp(title) });
  }

  /** Opens the task of a matter from the list, once it has come: often that is a moment after what brought it. */
  async finds(title: string, view: View = '我的待办'): Promise<void> {
    const waiting = `/api/tasks?view=${VIEWS[view]}&q=${encodeURIComponent(title)}`;
    await expect.poll(async () => (await (await this.person.context.request.get(waiting)).json() as { items: unknown[] }).items.length, { timeout: COME_MS, interval: LOOK_MS }).toBeGreaterThan(0);
    await this.lists(view);
    await this.entry(title).click();
    await this.person.heading(title).waitFor();
  }

  async opens(title: string, view: View = '我的待办'): Promise<void> {
    await this.finds(title, view);
    await this.panel.waitFor();
  }

  async claims(): Promise<void> {
    await this.person.button('签收，由我办理').click();
  }

  async chooses(opinion: string): Promise<void> {
    await this.panel.getByRole('radio', { name: opinion, exact: true }).check();
  }

  async writes(comment: string): Promise<void> {
    await this.panel.getByRole('textbox', { name: /^(理由（必填）|说明（可不填）)/ }).fill(comment);
  }

  /** Chooses, fills, confirms, and waits until it is taken. */
  async decides(opinion: string, { comment, form }: Decision = {}): Promise<void> {
    await this.chooses(opinion);
    if (form) await form(this.panel);
    if (comment) await this.writes(comment);
    await this.gives(opinion);
    await this.person.sees(`已提交：${opinion}`);
  }

  /** What IT did, all approved fields, as its form asks. */
  async executes(panel: Locator, { rows, persons }: { rows: number; persons: number }): Promise<void> {
    await panel.getByRole('button', { name: /^全部 \d+ 个批准字段/ }).click();
    await panel.getByRole('spinbutton', { name: '行数' }).fill(String(rows));
    await panel.getByRole('spinbutton', { name: '涉及人数' }).fill(String(persons));
    await panel.getByRole('radio', { name: 'SM3' }).check();
    await panel.getByRole('textbox', { name: /摘要值/ }).fill('a'.repeat(64));
    for (const control of ['脱敏', '数字水印']) await panel.getByRole('checkbox', { name: control, exact: true }).check();
    await panel.getByRole('textbox', { name: '水印编号' }).fill('WM-2026-0001');
    await panel.getByRole('textbox', { name: '存放位置' }).fill('安全域一号机');
  }

  /** Presses the button and confirms. */
  async gives(opinion: string): Promise<void> {
    await this.person.button(`提交意见：${opinion}`).click();
    await this.person.dialog().getByRole('button', { name: `确认${opinion}` }).click();
  }
}
