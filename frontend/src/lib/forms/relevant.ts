import type { FormData, JsonSchema } from '../api/types';
import { among } from './checks';
import { type Steps, toSteps, valueAt } from './paths';

interface Conditional { steps: Steps; required: boolean; hidden: boolean }

/**
 * The schema as it is shown for these data and the opinion being given: a field that is only required, or only belongs there,
 * in a certain case is shown when the case holds, marked where it is required, and hidden otherwise while it is empty; a group that may be left out requires
 * nothing until something stands in it. What is validated stays the full schema.
 */
export function relevantSchema(schema: JsonSchema, data: FormData, opinion?: string): JsonSchema {
  const shown = conditionals(schema, data, opinion).reduce((all, one) => (one.hidden || one.required ? apply(all, one.steps, one) : all), schema);
  const properties = { ...((shown.properties ?? {}) as Record<string, JsonSchema>) };
  for (const name of leftOut(schema, data)) if (properties[name]) properties[name] = { ...properties[name], required: [] };
  return { ...shown, properties };
}

/** Changes exactly when `relevantSchema` would give another answer. */
export function relevance(schema: JsonSchema, data: FormData, opinion?: string): string {
  const places = conditionals(schema, data, opinion).map((one) => `${one.steps.join('/')}:${one.required}:${one.hidden}`);
  return [...places, ...leftOut(schema, data)].join(' ');
}

/** Groups that need not be filled in and are not: nothing in them is required yet. */
function leftOut(schema: JsonSchema, data: FormData): string[] {
  const needed = (schema.required as string[] | undefined) ?? [];
  return Object.entries((schema.properties ?? {}) as Record<string, JsonSchema>)
    .filter(([name, one]) => one.type === 'object' && !needed.includes(name) && Object.keys((data[name] as object | undefined) ?? {}).length === 0)
    .map(([name]) => name);
}

function conditionals(schema: JsonSchema, data: FormData, opinion?: string): Conditional[] {
  const checks = (schema['x-checks'] as Record<string, unknown>[] | undefined) ?? [];
  return checks
    .filter((check) => ['requiredWhen', 'requiredWithOpinion', 'onlyWhen'].includes(String(check.check)) && !String(check.path).includes('*'))
    .map((check) => {
      const steps = toSteps(String(check.path));
      const holds = check.check === 'requiredWithOpinion'
        ? (check.opinions as unknown[]).includes(opinion)
        : among(check, valueAt(data, toSteps(String(check.when))));
      const value = valueAt(data, steps);
      return { steps, required: holds && check.check !== 'onlyWhen', hidden: !holds && (value === undefined || value === null || value === '') };
    });
}

function apply(schema: JsonSchema, [step, ...rest]: Steps, one: Conditional): JsonSchema {
  const properties = { ...((schema.properties ?? {}) as Record<string, JsonSchema>) };
  const name = String(step);
  if (rest.length) {
    properties[name] = apply(properties[name] ?? {}, rest, one);
    return { ...schema, properties };
  }
  if (one.hidden) delete properties[name];
  const required = (schema.required as string[] | undefined) ?? [];
  return { ...schema, properties, required: one.required ? [...new Set([...required, name])] : required };
}
