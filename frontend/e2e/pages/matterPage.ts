import type { Person } from '../support/person';

/** One matter with its parts. */
export class MatterPage {
  constructor(private readonly person: Person) {}

  async opens(title: string, view?: '我参与的'): Promise<void> {
    await this.person.goesTo('办件');
    if (view) await this.person.page.getByText(view, { exact: true }).click();
    await this.person.page.getByRole('main').getByRole('link', { name: new RegExp(title) }).first().click();
    await this.person.heading(title).waitFor();
  }

  async turnsTo(part: '概览' | '进程' | '流程图' | '材料' | '版本' | '留痕'): Promise<void> {
    await this.person.page.getByRole('navigation', { name: '办件各部分' }).getByRole('link', { name: part }).click();
  }

  /** The lines of the timeline, each as plain text, read anew: what the browser remembers stands there first. */
  async course(): Promise<string[]> {
    await this.turnsTo('进程');
    await this.person.page.reload();
    const list = this.person.page.getByRole('list', { name: '进程' });
    await list.waitFor();
    return (await list.getByRole('listitem').allInnerTexts()).map((line) => line.replace(/\s+/g, ' '));
  }
}
