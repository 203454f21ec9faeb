import type { FormData, JsonSchema } from '../api/types';
import { type Steps, toSteps, valueAt } from './paths';

interface Conditional { steps: Steps; required: boolean; hidden: boolean }

/**
 * The schema as it is shown for these data and the opinion being given: a field that is only required in a certain case is
 * marked as required when the case holds, and hidden otherwise while it is empty. What is validated stays the full schema.
 */
export function relevantSchema(schema: JsonSchema, data: FormData, opinion?: string): JsonSchema {
  return conditionals(schema, data, opinion).reduce((shown, one) => (one.hidden || one.required ? apply(shown, one.steps, one) : shown), schema);
}

/** Changes exactly when `relevantSchema` would give another answer. */
export function relevance(schema: JsonSchema, data: FormData, opinion?: string): string {
  return conditionals(schema, data, opinion).map((one) => `${one.steps.join('/')}:${one.required}:${one.hidden}`).join(' ');
}

function conditionals(schema: JsonSchema, data: FormData, opinion?: string): Conditional[] {
  const checks = (schema['x-checks'] as Record<string, unknown>[] | undefined) ?? [];
  return checks
    .filter((check) => ['requiredWhen', 'requiredWithOpinion'].includes(String(check.check)) && !String(check.path).includes('*'))
    .map((check) => {
      const steps = toSteps(String(check.path));
      const required = check.check === 'requiredWhen'
        ? (check.in as unknown[]).includes(valueAt(data, toSteps(String(check.when))))
        : (check.opinions as unknown[]).includes(opinion);
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
