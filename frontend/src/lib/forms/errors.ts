import type { ErrorSchema } from '@rjsf/utils';
import type { TFunction } from 'i18next';
import type { FormData, JsonSchema } from '../api/types';
import { type CheckContext, runChecks } from './checks';
import { type Steps, valueAt } from './paths';
import { type Fault, validate } from './validator';

/** A fault in words, ready to stand under its field. */
export interface FieldError { path: Steps; text: string }

/** Everything wrong with a form: its schema's keywords and its `x-checks`, in plain words. */
export function evaluate(schema: JsonSchema, data: FormData, t: TFunction, context?: CheckContext): FieldError[] {
  const faults = [...validate(schema, data), ...runChecks(schema, data, context)];
  return faults.map((one) => ({ path: one.path, text: message(one, data, t) }));
}

function message(one: Fault, data: FormData, t: TFunction): string {
  const limit = one.params.limit;
  const kind = variant(one, valueAt(data, one.path));
  const own = patternText(one);
  if (own) return t(`forms:error.${own}`);
  return t([`forms:error.${kind}`, `forms:error.${one.keyword}`, 'forms:error.other'], { limit, count: Number(limit), ...one.params });
}

/** Some keywords read differently for an empty value: "at least 1 character" is really "please fill in". */
function variant(one: Fault, value: unknown): string {
  if (one.keyword === 'minLength' && (value === '' || value == null)) return 'required';
  if (one.keyword === 'minItems' && one.params.limit === 1) return 'choose';
  if (one.keyword === 'requiredWhen' || one.keyword === 'requiredWithOpinion') return 'required';
  if (one.keyword === 'noPersonalNumbers') return `${one.keyword}.${String(one.params.kind)}`;
  return one.keyword;
}

/** A pattern that only forbids control characters is named as such. */
function patternText(one: Fault): string | undefined {
  if (one.keyword !== 'pattern') return undefined;
  const pattern = String(one.params.limit);
  return /\\p\{C[nc]?\}|\\u0000|\\x00|\[:cntrl:\]/i.test(pattern) ? 'controlCharacters' : undefined;
}

/** The shape in which the form library takes errors from outside. */
export function toErrorSchema(errors: FieldError[]): ErrorSchema {
  const root: ErrorSchema = {};
  for (const { path, text } of errors) {
    let node = root as Record<string | number, ErrorSchema>;
    for (const step of path) node = (node[step] ??= {} as ErrorSchema) as unknown as typeof node;
    const leaf = node as unknown as { __errors?: string[] };
    if (!leaf.__errors?.includes(text)) leaf.__errors = [...(leaf.__errors ?? []), text];
  }
  return root;
}
