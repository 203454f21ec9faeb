import { Validator, type OutputUnit } from '@cfworker/json-schema';
import type { RJSFSchema, ValidatorType } from '@rjsf/utils';
import type { JsonSchema } from '../api/types';

/** One thing wrong with a form: where, by which keyword, with the keyword's values for the message. */
export interface Fault { path: (string | number)[]; keyword: string; params: Record<string, unknown> }

/** Keywords that only pass on what an inner schema reported. */
const PASSING_ON = new Set(['properties', 'items', 'prefixItems', 'allOf', 'anyOf', 'oneOf', 'if', 'then', 'else', '$ref', 'false',
  'dependentSchemas', 'unevaluatedProperties']);

const validators = new WeakMap<object, Validator>();

/** Validates by interpreting the schema: the content security policy forbids compiling it to code. */
export function validate(schema: JsonSchema, data: unknown): Fault[] {
  const { valid, errors } = validatorOf(schema).validate(data);
  if (valid) return [];
  return unique(errors.filter((unit) => !PASSING_ON.has(unit.keyword)).map((unit) => fault(unit, schema)));
}

export function isValid(schema: JsonSchema | boolean, data: unknown): boolean {
  return typeof schema === 'boolean' ? schema : validatorOf(schema).validate(data).valid;
}

function validatorOf(schema: JsonSchema): Validator {
  const known = validators.get(schema);
  if (known) return known;
  const { $id: _id, ...anonymous } = schema;
  const created = new Validator(anonymous, '2020-12', false);
  validators.set(schema, created);
  return created;
}

function fault(unit: OutputUnit, schema: JsonSchema): Fault {
  const path = steps(unit.instanceLocation);
  const property = /"(.+)"/.exec(unit.error)?.[1];
  if (unit.keyword === 'required' && property) return { path: [...path, property], keyword: 'required', params: {} };
  return { path, keyword: unit.keyword, params: { limit: limitOf(schema, unit.keywordLocation) } };
}

function steps(location: string): (string | number)[] {
  return location.split('/').slice(1).map((step) => {
    const name = decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~');
    return /^\d+$/.test(name) ? Number(name) : name;
  });
}

/** The keyword's own value in the schema, e.g. the 20 of `minLength: 20`. */
function limitOf(schema: JsonSchema, keywordLocation: string): unknown {
  return steps(keywordLocation).reduce<unknown>((node, step) => (node as JsonSchema | undefined)?.[step], schema);
}

function unique(faults: Fault[]): Fault[] {
  const seen = new Set<string>();
  return faults.filter(({ path, keyword }) => {
    const key = `${path.join('/')}|${keyword}`;
    return !seen.has(key) && seen.add(key);
  });
}

/**
 * What the form library asks for while drawing: only whether data fits a branch (`if`, `oneOf`). Errors are computed by
 * `evaluate` and handed to the form from outside, so its own validation stays off.
 */
export const rjsfValidator: ValidatorType = {
  isValid: (schema: RJSFSchema, data: unknown) => isValid(schema as JsonSchema, data),
  rawValidation: () => ({ errors: [] }),
  validateFormData: () => ({ errors: [], errorSchema: {} }),
};
