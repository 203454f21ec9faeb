import type { FormData, JsonSchema } from '../api/types';
import { type Steps, toSteps, valueAt } from './paths';

interface Conditional { steps: Steps; required: boolean; hidden: boolean }

/**
 * The schema as it is shown for these data: a field that is only required in a certain case is marked as required when
 * the case holds, and hidden otherwise while it is empty. What is validated stays the full schema.
 */
export function relevantSchema(schema: JsonSchema, data: FormData): JsonSchema {
  return conditionals(schema, data).reduce((shown, one) => (one.hidden || one.required ? apply(shown, one.steps, one) : shown), schema);
}

/** Changes exactly when `relevantSchema` would give another answer. */
export function relevance(schema: JsonSchema, data: FormData): string {
  return conditionals(schema, data).map((one) => `${one.steps.join('/')}:${one.required}:${one.hidden}`).join(' ');
}

function conditionals(schema: JsonSchema, data: FormData): Conditional[] {
  const checks = (schema['x-checks'] as Record<string, unknown>[] | undefined) ?? [];
  return checks
    .filter((check) => check.check === 'requiredWhen' && !String(check.path).includes('*'))
    .map((check) => {
      const steps = toSteps(String(check.path));
      const required = (check.in as unknown[]).includes(valueAt(data, toSteps(String(check.when))));
      const value = valueAt(data, steps);
      return { steps, required, hidden: !required && (value === undefined || value === null || value === '') };
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
