import type { Person } from '../support/person';
import { day } from '../support/days';

/** What a request says. The journeys vary it where they need to. */
export interface Request { title: string; assets: string[]; channel?: string; recipient?: { kind: string; name: string } }

const PURPOSE = '比较糖尿病患者随访期间检验指标的变化与用药方案之间的关系，成果为院内科研课题报告。';

/** The filing form, filled in as a researcher would. */
export class RequestForm {
  constructor(private readonly person: Person) {}

  async opens(procedure = '数据使用申请'): Promise<void> {
    await this.person.goesTo('发起申请');
    await this.person.page.getByRole('region', { name: procedure, exact: true }).getByRole('link', { name: '开始填写' }).click();
    await this.person.page.getByRole('heading', { name: procedure, level: 1 }).waitFor();
  }

  async fills({ title, assets, channel = '安全域内，不传输', recipient = { kind: '本单位人员', name: '张蔚' } }: Request): Promise<void> {
    await this.text('申请标题', title);
    await this.chooses('用途类别', '医学研究');
    await this.text('伦理审查批件号', 'KY-2026-017');
    await this.text('具体用途', PURPOSE);
    await this.picksAssets(assets);
    await this.period('数据所属期间', '2025-01-01', '2025-12-31');
    await this.numbers({ 涉及人数上限: 800, 数据行数上限: 5000 });
    await this.chooses('处理程度', '脱敏');
    await this.text('方案说明', '患者标识替换为研究编号，出生日期只保留年份。');
    await this.chooses('使用方式', '平台内分析');
    await this.names(recipient);
    await this.person.picks('传输渠道', channel);
    await this.person.picks('地点', '安全域');
    await this.period('使用期限', day(0), day(60));
    await this.person.picks('合法性依据', '已匿名化');
  }

  /** These fields of each asset, or all of them, from the catalogue's drawer. */
  async picksAssets(names: string[], fields: (string | RegExp)[] = [/^全部字段/]): Promise<void> {
    const { page } = this.person;
    await this.person.button('从目录选择数据').click();
    const drawer = this.person.dialog('选择数据资源');
    for (const name of names) await drawer.getByRole('button', { name: `添加 ${name}` }).click();
    await this.person.sees(`已选 ${names.length} 项`, drawer);
    await drawer.getByRole('button', { name: '完成' }).click();
    await drawer.waitFor({ state: 'hidden' });
    for (const name of names) {
      for (const field of fields) await page.getByRole('region', { name }).getByRole('checkbox', { name: field }).check();
    }
  }

  /** A colleague is picked from the directory, anybody outside is named. */
  async names({ kind, name }: { kind: string; name: string }): Promise<void> {
    await this.person.button('添加接收方').click();
    if (kind === '本单位人员') {
      await this.person.picks('选择人员', name, name);
      return;
    }
    await this.person.picks('接收方类型', kind);
    await this.text('单位或个人名称', name);
  }

  async text(field: string, value: string): Promise<void> {
    await this.person.page.getByRole('textbox', { name: field }).fill(value);
  }

  async chooses(group: string, choice: string): Promise<void> {
    await this.person.page.getByRole('group', { name: group }).getByRole('radio', { name: choice, exact: true }).check();
  }

  async numbers(fields: Record<string, number>): Promise<void> {
    for (const [name, value] of Object.entries(fields)) await this.person.page.getByRole('spinbutton', { name }).fill(String(value));
  }

  async period(group: string, from: string, until: string): Promise<void> {
    const place = this.person.page.getByRole('group', { name: group });
    await this.person.dates(place.getByLabel('开始'), from);
    await this.person.dates(place.getByLabel('结束'), until);
  }

  async isSaved(): Promise<void> {
    await this.person.page.getByRole('status').filter({ hasText: /已保存 \d\d:\d\d/ }).waitFor();
  }

  /** Submits and answers the number the matter was given. */
  async submits(button: '提交申请' | '重新提交' = '提交申请'): Promise<string> {
    await this.person.button(button).click();
    const number = await this.person.page.getByText(/已提交，编号 \S+/).first().textContent();
    return number!.replace('已提交，编号 ', '').trim();
  }
}
