import dayjs from 'dayjs';
import type { FormData, JsonSchema } from '../api/types';
import { today } from '../dates';
import { type Steps, toSteps, valueAt } from './paths';
import { personalNumbers } from './personalNumbers';
import type { Fault } from './validator';

/**
 * The closed list of `x-checks` in a schema's root: `{check, path, …}` with JSON pointers from the form's root. `*`
 * stands for every item of an array, and the same `*` in another argument is the same item. A check without its value,
 * or without the value it is compared with, passes (`requiredWhen` and `requiredWithOpinion` aside).
 */
export interface CheckContext { opinion?: string }

type Check = { check: string; path: string } & Record<string, unknown>;
/** One check bound to one place: `at` reads its value, `of` that of another argument. */
interface Bound { check: Check; value: unknown; other: (argument: string) => unknown; context: CheckContext }

const CHECKS: Record<string, (bound: Bound) => boolean> = {
  dateNotPast: ({ value }) => !isDate(value) || value >= today(),
  dateNotFuture: ({ value }) => !isDate(value) || value <= today(),
  // five minutes for clocks that differ; the server says the same
  momentNotFuture: ({ value }) => !isDate(value) || Date.parse(value) <= Date.now() + 300_000,
  dateOrder: ({ value, other }) => comparable(value, other('notBefore'), (date, first) => date >= first),
  withinMonths: (bound) => within(bound, 'month', 'months'),
  withinDays: (bound) => within(bound, 'day', 'days'),
  requiredWhen: ({ check, value, other }) => !among(check, other('when')) || filled(value),
  omits: ({ value, other }) => !filled(other('of')) || !bare(value).includes(bare(other('of'))),
  uniqueBy: ({ check, value }) => !Array.isArray(value) || distinct(value, String(check.key)),
  oneOf: ({ value, other }) => {
    const list = other('of');
    return !Array.isArray(list) || value === undefined || value === null || list.includes(value);
  },
  onlyWhen: ({ check, value, other }) => among(check, other('when')) || !filled(value),
  agreesWithOpinion: ({ check, value, context }) => {
    const wanted = context.opinion ? (check.values as Record<string, unknown>)[context.opinion] : undefined;
    return wanted === undefined || value === undefined || value === wanted || (Array.isArray(wanted) && wanted.includes(value));
  },
  requiredWithOpinion: ({ check, value, context }) => !context.opinion || !(check.opinions as string[]).includes(context.opinion) || filled(value),
};

/** Whether what a check asks about is one of the values it names, or a list with one of them. */
export function among(check: Record<string, unknown>, value: unknown): boolean {
  return [value].flat().some((one) => (check.in as unknown[]).includes(one));
}

export function runChecks(schema: JsonSchema, data: FormData, context: CheckContext = {}): Fault[] {
  const checks = (schema['x-checks'] as Check[] | undefined) ?? [];
  return checks.flatMap((check) => {
    if (check.check === 'noPersonalNumbers') return numbersFound(check, data);
    const run = CHECKS[check.check];
    if (!run) return [];
    return places(toSteps(check.path), data)
      .filter(({ steps, indexes }) => !run(bind(check, steps, indexes, data, context)))
      .map(({ steps }) => ({ path: steps, keyword: check.check, params: { ...check, limit: check.months ?? check.days } }));
  });
}

/** One fault for each, as more than one may stand in a text. */
function numbersFound(check: Check, data: FormData): Fault[] {
  return places(toSteps(check.path), data).flatMap(({ steps }) => {
    const value = valueAt(data, steps);
    return typeof value === 'string' ? personalNumbers(value).map((found) => ({ path: steps, keyword: check.check, params: { ...found } })) : [];
  });
}

interface Place { steps: Steps; indexes: number[] }

/** Concrete places of a path: every `*` becomes each index of the array that stands there. */
function places(path: Steps, data: unknown, before: Place = { steps: [], indexes: [] }): Place[] {
  const [step, ...rest] = path;
  if (step === undefined) return [before];
  if (step !== '*') return places(rest, data, { ...before, steps: [...before.steps, step] });
  const list = valueAt(data, before.steps);
  if (!Array.isArray(list)) return [];
  return list.flatMap((_, index) => places(rest, data, { steps: [...before.steps, index], indexes: [...before.indexes, index] }));
}

function bind(check: Check, steps: Steps, indexes: number[], data: FormData, context: CheckContext): Bound {
  const other = (argument: string) => {
    const rest = [...indexes];
    return valueAt(data, toSteps(String(check[argument])).map((step) => (step === '*' ? rest.shift()! : step)));
  };
  return { check, value: valueAt(data, steps), other, context };
}

function within({ check, value, other }: Bound, unit: 'day' | 'month', amount: 'days' | 'months'): boolean {
  const latest = (first: string) => dayjs(first).add(Number(check[amount]), unit).format('YYYY-MM-DD');
  return comparable(value, other('of'), (date, first) => date <= latest(first));
}

function comparable(value: unknown, other: unknown, test: (value: string, other: string) => boolean): boolean {
  return isDate(value) && isDate(other) ? test(value, other) : true;
}

/** Blanks count on neither side: they part no name. */
function bare(value: unknown): string {
  return typeof value === 'string' ? value.replace(/\s/g, '') : '';
}

function isDate(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function distinct(items: unknown[], key: string): boolean {
  const values = items.map((item) => (item as Record<string, unknown> | null)?.[key]).filter((one) => one !== undefined);
  return new Set(values).size === values.length;
}

function filled(value: unknown): boolean {
  if (value === undefined || value === null) return false;
  return typeof value !== 'string' || value.trim() !== '';
}
