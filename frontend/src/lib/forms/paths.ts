/** Steps into form data: property names and positions. */
export type Steps = (string | number)[];

export function valueAt(data: unknown, steps: Steps): unknown {
  return steps.reduce<unknown>((node, step) => (node as Record<string | number, unknown> | null | undefined)?.[step], data);
}

/** `term.from`, `/term/from` and `assets[0].fields` as steps. */
export function toSteps(path: string): Steps {
  return path
    .replace(/\[(\d+)\]/g, '.$1')
    .split(/[./]/)
    .filter((step) => step !== '' && step !== '#' && step !== '$')
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

/** Id that the form library gives to the element of a field. */
export function elementId(steps: Steps, prefix = 'root'): string {
  return [prefix, ...steps].join('_');
}
