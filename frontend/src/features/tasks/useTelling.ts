import type { FormData, Task, Told } from '@/lib/api/types';
import { useTaskTelling } from './api/getTelling';
import type { DecisionDraft } from './useDecisionDraft';

const OPINION = 'persons-notified';
const FIELDS = { SMS: 'smsTold', MAIL: 'mailTold' } as const;

/** Whether this task tells persons, and this reader may. */
export function tells(task: Task): boolean {
  return task.allowedActions.includes('decide') && task.opinions.some(({ code }) => code === OPINION);
}

export function useTelling(task: Task) {
  return useTaskTelling(task.id, tells(task));
}

/** What the platform told is in the form by itself: never fewer than it told, the rest as the person writes it. */
export function withTold(draft: DecisionDraft, told: Told | undefined): DecisionDraft {
  if (!told?.texts.length) return draft;
  const written = draft.forms[OPINION] ?? {};
  const form: FormData = { content: told.texts.at(-1)!.text, ...written };
  for (const { channel, told: count } of told.channels) {
    const field = FIELDS[channel];
    if (count > 0) form[field] = Math.max(count, Number(written[field] ?? 0));
  }
  const failed = told.channels.reduce((sum, one) => sum + one.failed, 0);
  if (failed > 0 && !told.running) form.notReached ??= failed;
  return { ...draft, forms: { ...draft.forms, [OPINION]: form } };
}
