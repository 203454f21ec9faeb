import type { TFunction } from 'i18next';
import i18n from './i18n';
import type { FieldProblem, RefusalReason } from './api/types';

interface ProblemBody {
  status?: number; code?: string; title?: string; detail?: string;
  args?: Record<string, unknown>; fields?: FieldProblem[]; reasons?: RefusalReason[];
}

/** What the server (or the network) refused: RFC 9457 with a code that is a text key. Status 0 means: not reached. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly args: Record<string, unknown>;
  readonly fields: FieldProblem[];
  readonly reasons: RefusalReason[];
  readonly detail: string | undefined;

  constructor(status: number, body: ProblemBody) {
    super(body.detail ?? body.title ?? body.code ?? `HTTP ${status}`);
    this.name = 'Problem';
    this.status = status;
    this.code = body.code ?? `http.${status}`;
    this.args = body.args ?? {};
    this.fields = body.fields ?? [];
    this.reasons = body.reasons ?? ((body.args?.reasons as RefusalReason[] | undefined) ?? []);
    this.detail = body.detail ?? body.title;
  }

  /** Reads any failed response; a body that is no problem document still becomes a problem. */
  static async from(response: Response): Promise<Problem> {
    const type = response.headers.get('Content-Type') ?? '';
    if (!type.includes('json')) return new Problem(response.status, {});
    return new Problem(response.status, (await response.json().catch(() => ({}))) as ProblemBody);
  }

  static unreachable(): Problem {
    return new Problem(0, { code: 'network.unreachable' });
  }
}

/** Plain words for a problem: our text for its code, else the server's detail, else a general sentence. */
export function problemText(error: unknown, t: TFunction): string {
  if (!(error instanceof Problem)) return t('problems:unexpected');
  return codeText(error.code, error.args, t) ?? error.detail ?? t([`problems:http.${error.status}`, 'problems:unexpected']);
}

/** Our text for a code, or undefined when we have none. Instants in the arguments are shown as local time. */
export function codeText(code: string, args: Record<string, unknown> | undefined, t: TFunction): string | undefined {
  if (!i18n.exists(`problems:${code}`)) return undefined;
  return t(`problems:${code}`, readable(args ?? {}));
}

function readable(args: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(args).map(([key, value]) => [key, readableValue(value)]));
}

function readableValue(value: unknown): unknown {
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value)) return new Date(value).toLocaleString(i18n.language);
  if (value && typeof value === 'object' && 'name' in value) return value.name;
  return value;
}
