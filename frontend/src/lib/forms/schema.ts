import type { FormPair, JsonSchema } from '../api/types';
import type { TextSource } from './texts';

export type Ui = Record<string, unknown>;
/** A form ready for a screen: references inlined, texts in one language, custom widgets as fields. */
export interface LocalForm { schema: JsonSchema; ui: Ui }

const SUBSCHEMAS = ['if', 'then', 'else', 'not', 'items', 'additionalProperties', 'contains', 'propertyNames'];
const SUBSCHEMA_LISTS = ['allOf', 'anyOf', 'oneOf', 'prefixItems'];
const UI_TEXTS = ['ui:title', 'ui:description', 'ui:help', 'ui:placeholder'];

/** Names of the widgets that take a whole object or array; everything else is a widget of the form library. */
export const FIELD_WIDGETS = ['assetScope', 'recipients', 'evidence', 'term', 'fieldMatrix', 'executionFields', 'consentNotice', 'standingResolution', 'personList', 'receivingAuthority', 'subordinateAuthority'];

export function localise(form: FormPair, texts: TextSource): LocalForm {
  const schema = expand(form.schema, form.schema, texts) as JsonSchema;
  return { schema, ui: merge(enumNames(schema, texts), localiseUi((form.ui ?? {}) as Ui, texts)) };
}

function expand(node: unknown, root: JsonSchema, texts: TextSource): unknown {
  if (typeof node !== 'object' || node === null) return node;
  const { $ref, $defs: _defs, ...own } = node as JsonSchema;
  const target = typeof $ref === 'string' ? (pointer(root, $ref) as JsonSchema) : {};
  const { $defs: _targetDefs, ...referenced } = target;
  const result: JsonSchema = { ...referenced, ...own };
  for (const key of ['title', 'description']) {
    if (typeof result[key] === 'string') result[key] = texts.get(result[key]);
  }
  for (const key of SUBSCHEMAS) if (key in result) result[key] = expand(result[key], root, texts);
  for (const key of SUBSCHEMA_LISTS) {
    if (Array.isArray(result[key])) result[key] = result[key].map((one) => expand(one, root, texts));
  }
  for (const key of ['properties', 'dependentSchemas']) {
    if (result[key]) result[key] = mapValues(result[key] as JsonSchema, (one) => expand(one, root, texts));
  }
  return result;
}

function pointer(root: JsonSchema, ref: string): unknown {
  const steps = ref.replace(/^#\/?/, '').split('/').filter(Boolean);
  return steps.reduce<unknown>((node, step) => (node as JsonSchema | undefined)?.[decode(step)], root) ?? {};
}

function decode(step: string): string {
  return step.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** Labels of enumerated values as `ui:enumNames`, by property. */
function enumNames(schema: JsonSchema, texts: TextSource, property = ''): Ui {
  const items = schema.items as JsonSchema | undefined;
  const values = (schema.enum ?? items?.enum) as unknown[] | undefined;
  const own: Ui = values ? { 'ui:enumNames': labels(values, property, texts) } : {};
  const children = mapEntries(childSchemas(schema), (child, name) => enumNames(child, texts, name));
  const inItems = items?.properties ? { items: enumNames(items, texts, property) } : {};
  return { ...own, ...children, ...inItems };
}

function childSchemas(schema: JsonSchema): Record<string, JsonSchema> {
  const branches = [schema, ...((schema.allOf as JsonSchema[]) ?? []), schema.then, schema.else] as (JsonSchema | undefined)[];
  return Object.assign({}, ...branches.map((one) => one?.properties ?? {}).reverse());
}

function labels(values: unknown[], property: string, texts: TextSource): Record<string, string> {
  return Object.fromEntries(values.map((value) => [String(value), texts.enumLabel(property, value)]));
}

function localiseUi(ui: Ui, texts: TextSource): Ui {
  const result: Ui = mapEntries(ui, (value, key) => {
    if (key === 'ui:sections') return (value as Ui[]).map((section) => ({ ...section, title: texts.get(String(section.title)) }));
    if (UI_TEXTS.includes(key) && typeof value === 'string') return texts.get(value);
    if (!key.startsWith('ui:') && isPlain(value)) return localiseUi(value, texts);
    return value;
  });
  const widget = result['ui:widget'];
  if (typeof widget === 'string' && FIELD_WIDGETS.includes(widget)) {
    delete result['ui:widget'];
    result['ui:field'] = widget;
  }
  return result;
}

function merge(base: Ui, over: Ui): Ui {
  const result: Ui = { ...base };
  for (const [key, value] of Object.entries(over)) {
    const known = result[key];
    result[key] = isPlain(known) && isPlain(value) && !key.startsWith('ui:') ? merge(known, value) : value;
  }
  return result;
}

function isPlain(value: unknown): value is Ui {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mapValues<T, R>(record: Record<string, T>, map: (value: T) => R): Record<string, R> {
  return mapEntries(record, (value) => map(value));
}

function mapEntries<T, R>(record: Record<string, T>, map: (value: T, key: string) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, key)]));
}
