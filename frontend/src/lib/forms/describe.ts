import type { Asset, AssetFieldRef, FormData, JsonSchema, Lang } from '../api/types';
import { showTime } from '../dates';
import { showNumber } from '../format';
import type { LocalForm, Ui } from './schema';

/** One line of a form that is only read. */
export interface Row { path: string; label: string; text: string; basis: string[] }

/** What reading a form needs beside it: names behind ids, and a few words. */
export interface DescribeContext { assets: Asset[]; names: Record<string, string>; lang: Lang; words: { yes: string; no: string; to: string; files: (count: number) => string } }

/** Fields whose values are ids that the server names. */
const NAMED = ['consentNotice', 'standingResolution', 'named', 'institutions', 'receivingAuthority', 'subordinateAuthority'];

type Field = { schema: JsonSchema; ui: Ui; value: unknown };

/** Lines of a form in the schema's order; empty fields are left out unless `all`. */
export function describe(form: LocalForm, data: FormData, context: DescribeContext, all = false): Row[] {
  return rows(form.schema, form.ui, data, context, '').filter((row) => all || row.text !== '');
}

function rows(schema: JsonSchema, ui: Ui, data: FormData, context: DescribeContext, prefix: string): Row[] {
  return ordered(schema, ui).flatMap(([name, child]) => {
    const childUi = (ui[name] ?? {}) as Ui;
    const path = prefix + name;
    const value = data?.[name];
    if (isNested(child, childUi)) return rows(child, childUi, (value ?? {}) as FormData, context, `${path}.`);
    const text = show({ schema: child, ui: childUi, value }, context);
    return [{ path, label: String(child.title ?? name), text, basis: (child['x-basis'] as string[]) ?? [] }];
  });
}

/** Properties of a schema with those its branches add, in `ui:order` where there is one. */
export function ordered(schema: JsonSchema, ui: Ui): [string, JsonSchema][] {
  const branches = [schema, schema.then, schema.else, ...((schema.allOf as JsonSchema[]) ?? []).flatMap((one) => [one, one.then, one.else])];
  const all = new Map<string, JsonSchema>();
  for (const branch of branches as (JsonSchema | undefined)[]) {
    for (const [name, child] of Object.entries((branch?.properties ?? {}) as Record<string, JsonSchema>)) {
      if (!all.has(name) && typeof child === 'object') all.set(name, child);
    }
  }
  const order = (ui['ui:order'] as string[] | undefined) ?? [];
  const rank = (name: string) => (order.includes(name) ? order.indexOf(name) : order.length);
  return [...all].sort(([a], [b]) => rank(a) - rank(b));
}

function isNested(schema: JsonSchema, ui: Ui): boolean {
  return schema.type === 'object' && Boolean(schema.properties) && !ui['ui:field'] && !isPeriod(schema);
}

function isPeriod(schema: JsonSchema): boolean {
  const names = Object.keys((schema.properties ?? {}) as object);
  return names.includes('from') && names.includes('until');
}

function show(field: Field, context: DescribeContext): string {
  const { value, ui, schema } = field;
  if (value === undefined || value === null || value === '') return '';
  if (typeof value === 'boolean') return value ? context.words.yes : context.words.no;
  if (typeof value === 'number') return showNumber(value);
  if (schema.format === 'date-time') return showTime(String(value));
  const names = (ui['ui:enumNames'] ?? {}) as Record<string, string>;
  if (NAMED.includes(String(ui['ui:field']))) return [value].flat().map((id) => context.names[String(id)] ?? String(id)).join('、');
  if (['evidence', 'personList'].includes(String(ui['ui:field'])) && !Array.isArray(value)) return context.words.files(1);
  if (!Array.isArray(value)) return typeof value === 'object' ? showObject(value, context) : (names[String(value)] ?? String(value));
  if (ui['ui:field'] === 'evidence') return value.length ? context.words.files(value.length) : '';
  if (ui['ui:field'] === 'rows') return value.map((one, index) => rowText(one, index, ui)).join(typeof value[0] === 'object' ? '\n' : '、');
  if (value.length && value.every(isFieldRef)) return byAsset(value).map((one) => scopeText(one, context)).join('\n');
  return value.map((one) => showItem(one, names, ui, context)).join(value.some((one) => typeof one === 'object') ? '\n' : '、');
}

function showObject(value: object, { words }: DescribeContext): string {
  if ('from' in value || 'until' in value) {
    const { from = '', until = '' } = value as { from?: string; until?: string };
    return `${from} ${words.to} ${until}`;
  }
  return Object.values(value).map(String).join(' · ');
}

function showItem(item: unknown, names: Record<string, string>, ui: Ui, context: DescribeContext): string {
  if (typeof item !== 'object' || item === null) return names[String(item)] ?? String(item);
  if ('asset' in item && 'fields' in item) return scopeText(item as { asset: string; fields: string[] }, context);
  const kinds = ((ui.items as Ui | undefined)?.kind as Ui | undefined)?.['ui:enumNames'] as Record<string, string> | undefined;
  const { kind, name, country, person, department } = item as Record<string, string | undefined>;
  const own = person ?? department;
  // people and departments of the house are named by the server: a form could claim any name
  return [kind ? (kinds?.[kind] ?? kind) : undefined, own ? (context.names[own] ?? own) : name, country].filter(Boolean).join(' · ');
}

/** An item of a list filled in item by item: its fields in their order, numbered. */
function rowText(row: unknown, index: number, ui: Ui): string {
  if (typeof row !== 'object' || row === null) return String(row);
  const items = (ui.items ?? {}) as Record<string, Ui>;
  const texts = Object.keys(items).map((name) => {
    const value = (row as Record<string, string | undefined>)[name];
    return value && ((items[name]!['ui:enumNames'] as Record<string, string> | undefined)?.[value] ?? value);
  });
  return `${index + 1}. ${texts.filter(Boolean).join(' · ')}`;
}

function scopeText({ asset, fields }: { asset: string; fields: string[] }, { assets, lang }: DescribeContext): string {
  const known = assets.find((one) => one.id === asset);
  const labels = fields.map((name) => known?.fields.find((field) => field.name === name)?.label ?? name);
  const [open, close, comma] = lang === 'zh' ? ['（', '）', '、'] : [' (', ')', ', '];
  return `${known?.name ?? asset}${open}${labels.join(comma)}${close}`;
}

function isFieldRef(value: unknown): value is AssetFieldRef {
  return typeof value === 'object' && value !== null && 'asset' in value && 'field' in value;
}

/** Single fields gathered under their assets. */
function byAsset(refs: AssetFieldRef[]): { asset: string; fields: string[] }[] {
  return [...new Set(refs.map((ref) => ref.asset))].map((asset) => ({ asset, fields: refs.filter((ref) => ref.asset === asset).map((ref) => ref.field) }));
}
