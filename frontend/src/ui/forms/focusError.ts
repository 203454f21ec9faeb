import type { FieldError } from '@/lib/forms/errors';
import { elementId } from '@/lib/forms/paths';
import type { LocalForm } from '@/lib/forms/schema';

const FOCUSABLE = 'input, textarea, button, [tabindex="0"]';

/** Errors in the order in which their fields stand on the page. */
export function inFormOrder(errors: FieldError[], form: LocalForm): FieldError[] {
  const order = (form.ui['ui:order'] as string[] | undefined) ?? Object.keys((form.schema.properties ?? {}) as object);
  return [...errors].sort((a, b) => order.indexOf(String(a.path[0])) - order.indexOf(String(b.path[0])));
}

/** Puts the cursor into the field of an error, or into the nearest thing around it that takes it. */
export function focusError(error: FieldError): void {
  for (let length = error.path.length; length > 0; length -= 1) {
    const element = document.getElementById(elementId(error.path.slice(0, length)));
    if (element) {
      const target = element.matches(FOCUSABLE) ? element : (element.querySelector<HTMLElement>(FOCUSABLE) ?? element);
      element.closest('.field')?.scrollIntoView({ block: 'center' });
      target.focus({ preventScroll: true });
      return;
    }
  }
}
