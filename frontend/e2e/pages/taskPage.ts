import type { Locator } from 'playwright-core';
import type { Person } from '../support/person';

interface Decision { comment?: string; form?: (panel: Locator) => Promise<void> }

/** My tasks and the page of one of them. */
export class TaskPage {
  constructor(private readonly person: Person) {}

  get panel(): Locator {
    return this.person.page.getByRole('region', { name: '办理意见' });
  }

  /** Finds the task of a matter in the list and opens it. */
  async opens(title: string, view: '我的待办' | '岗位待办' = '我的待办'): Promise<void> {
    await this.person.goesTo('待办');
    if (view === '岗位待办') await this.person.page.getByRole('navigation', { name: '待办', exact: true }).getByRole('link', { name: /岗位待办/ }).click();
    await this.person.page.getByRole('main').getByRole('link', { name: new RegExp(title) }).first().click();
    await this.person.heading(title).waitFor();
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

  /** Presses the button and confirms. */
  async gives(opinion: string): Promise<void> {
    await this.person.button(`提交意见：${opinion}`).click();
    await this.person.dialog().getByRole('button', { name: `确认${opinion}` }).click();
  }
}
