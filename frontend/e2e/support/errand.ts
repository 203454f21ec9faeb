import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { APIRequestContext, Browser } from 'playwright-core';
import { day } from './days';

interface Asset { id: string; name: string; fields: { name: string }[] }
interface TaskRow { id: string; version: number; matter: { title: string } }
interface LinkedTask { toFile: { id: string } | null }
export interface Filed { id: string; number: string; revision: number }
type Form = Record<string, unknown>;

const PROVISION = 'external-data-provision';
const WAIT_MS = 30_000;

/** Somebody who acts over HTTP, without a page: gets a matter to where a journey wants to begin. */
export class Errand {
  private constructor(private readonly http: APIRequestContext, private readonly token: string, readonly id: string) {}

  static async of(browser: Browser, url: string, name: string): Promise<Errand> {
    const context = await browser.newContext({ baseURL: url });
    // the cookie against forged requests comes with this answer
    await context.request.get('/api/session');
    const people = (await (await context.request.get('/api/session/demo-people')).json()) as { name: string; username: string }[];
    const token = (await context.cookies()).find((cookie) => cookie.name === 'XSRF-TOKEN')!.value;
    const { username } = people.find((one) => one.name === name)!;
    const entered = await new Errand(context.request, token, '').asks<{ me: { id: string } }>('POST', '/api/session', { username, password: 'demo' });
    const now = (await context.cookies()).find((cookie) => cookie.name === 'XSRF-TOKEN')?.value ?? token;
    return new Errand(context.request, now, entered.me.id);
  }

  async asks<T>(method: 'GET' | 'POST' | 'PUT', path: string, data?: unknown): Promise<T> {
    const headers = { 'X-XSRF-TOKEN': this.token, 'Idempotency-Key': randomUUID() };
    const send = () => this.http.fetch(path, { method, headers, ...(data === undefined ? {} : { data }) });
    let response = await send();
    if (response.status() === 403 && (await response.text()).includes('account.step-up-needed')) {
      await this.http.post('/api/account/proof', { headers: { 'X-XSRF-TOKEN': this.token }, data: { proof: 'demo' } });
      response = await send();
    }
    if (!response.ok()) throw new Error(`${method} ${path}: ${response.status()} ${await response.text()}`);
    return (await response.json()) as T;
  }

  /** Files and submits a request for the first fields of some assets. */
  async files(title: string, assets: string[], more: Form = {}): Promise<Filed> {
    return this.submits('data-use-request', {
      title,
      purposeCategory: 'research',
      ethicsApproval: 'KY-2026-017',
      purpose: '比较患者随访期间检验指标的变化与用药方案之间的关系，成果为院内科研课题报告。',
      assets: await this.chooses(assets),
      dataPeriod: { from: '2025-01-01', until: '2025-12-31' },
      persons: 800,
      maxRows: 5000,
      manner: 'platform',
      recipients: [{ kind: 'person', person: this.id }],
      channel: 'enclave',
      environment: { location: 'enclave' },
      masking: { plan: '患者标识替换为研究编号。', level: 'masked' },
      term: { from: day(0), until: day(60) },
      legalBasis: 'anonymised',
      ...more,
    });
  }

  /** Files and submits a provision of some assets to another institution. */
  async provides(title: string, assets: string[], more: Form = {}): Promise<Filed> {
    return this.submits(PROVISION, await this.provision(title, assets, more));
  }

  /** The form of such a provision, whole. */
  async provision(title: string, assets: string[], more: Form = {}): Promise<Form> {
    return {
      title,
      receiverKind: 'institution',
      recipients: [{ kind: 'institution', name: '云汀区第二医院' }],
      receiverContact: '信息科王主任 0512-5550001',
      purpose: '用于两院工作安排的比对，成果为内部质量报告，不用于其他目的。',
      assets: await this.chooses(assets),
      persons: 1,
      maxRows: 2400,
      minimumScope: true,
      minimumReason: '少一项就无法比对，已是最小范围。',
      manner: 'file',
      provisionConditions: '合同签订后一次提供。',
      protection: '传输全程加密，提供的数据带数字水印，接收方专机存放。',
      channel: 'encrypted-media',
      environment: { location: 'outside-institution' },
      term: { from: day(0), until: day(90) },
      statutoryDuty: false,
      ...more,
    };
  }

  /** These fields of some assets, or their first ones, as a form names them. */
  async chooses(assets: string[], fields?: string[]): Promise<Form[]> {
    const { items } = await this.asks<{ items: Asset[] }>('GET', '/api/assets');
    return assets.map((name) => {
      const asset = items.find((one) => one.name === name)!;
      return { asset: asset.id, fields: fields ?? asset.fields.slice(0, 6).map((field) => field.name) };
    });
  }

  async submits(procedure: string, form: Form): Promise<Filed> {
    const draft = await this.drafts(procedure, form);
    return this.asks<Filed>('POST', `/api/matters/${draft.id}/submission`, { revision: draft.revision });
  }

  /** Completes and submits the linked matter that another one of this title waits for. */
  async filesLinked(title: string, more: Form): Promise<Filed> {
    const { toFile } = await this.asks<LinkedTask>('GET', `/api/tasks/${(await this.waiting(title)).id}`);
    const { form, revision } = await this.asks<Filed & { form: Form }>('GET', `/api/matters/${toFile!.id}`);
    const saved = await this.asks<Filed>('PUT', `/api/matters/${toFile!.id}`, { form: { ...form, ...more }, revision });
    return this.asks<Filed>('POST', `/api/matters/${saved.id}/submission`, { revision: saved.revision });
  }

  async drafts(procedure: string, form: Form): Promise<Filed> {
    return this.asks<Filed>('POST', '/api/matters', { procedure, form });
  }

  /** Uploads a file and answers its id. */
  async uploads(name: string, content: string): Promise<string> {
    const file = { name, mimeType: 'text/plain', buffer: Buffer.from(content) };
    const response = await this.http.post('/api/evidence', { headers: { 'X-XSRF-TOKEN': this.token, 'Idempotency-Key': randomUUID() }, multipart: { file } });
    if (!response.ok()) throw new Error(`upload of ${name}: ${response.status()} ${await response.text()}`);
    return ((await response.json()) as { id: string }).id;
  }

  /** Decides on the one task that waits for this person, or for the post, in a matter. */
  async decides(title: string, opinion: string, more: { comment?: string; form?: Form } = {}): Promise<void> {
    const task = await this.waiting(title);
    await this.asks('POST', `/api/tasks/${task.id}/opinion`, { comment: '', ...more, opinion, version: task.version });
  }

  async task(title: string, view: 'mine' | 'queue'): Promise<TaskRow | undefined> {
    const { items } = await this.asks<{ items: TaskRow[] }>('GET', `/api/tasks?view=${view}&q=${encodeURIComponent(title)}`);
    return items.find((one) => one.matter.title === title);
  }

  /** What an institution gets is opened a moment after the authority's leader approved it. */
  private async waiting(title: string): Promise<TaskRow> {
    const until = Date.now() + WAIT_MS;
    do {
      const task = (await this.task(title, 'mine')) ?? (await this.task(title, 'queue'));
      if (task) return task;
      await pause(250);
    } while (Date.now() < until);
    throw new Error(`Nothing of ${title} waits`);
  }

  /** A separate notice about going abroad to that receiver, and the consent of these persons; answers its id. */
  async consents(title: string, receiver: string, persons: string[]): Promise<string> {
    const { id } = await this.asks<{ id: string }>('POST', '/api/consent-notices', {
      title, purpose: '与境外机构合作研究。', manner: '去标识化后加密传输。', infoTypes: '研究所需的字段', receiverName: receiver,
      receiverContact: 'Li Wei, +65 0000 0000', abroad: true, separate: true, rights: '可向本院或接收方查阅、更正、删除和撤回。',
    });
    for (const identifier of persons) {
      await this.asks('POST', `/api/consent-notices/${id}/consents`, { identifier, given: true, capturedAt: `${day(-2)}T09:00:00+08:00`, how: 'PAPER' });
    }
    return id;
  }
}
