import { useMemo } from 'react';
import type { FormData, FormPair, OpinionOption, Task } from '@/lib/api/types';
import { useMatterEvidence } from '@/lib/api/matterEvidence';
import type { FieldError } from '@/lib/forms/errors';
import type { ScopeAsset } from '@/ui/forms/context';
import { inFormOrder } from '@/ui/forms/focusError';
import { SchemaForm } from '@/ui/forms/SchemaForm';
import { useLocalForm } from '@/ui/forms/useLocalForm';
import type { DecisionDraft } from './useDecisionDraft';

const NOTHING: FormPair = { schema: {}, ui: {} };

/** What is wrong with the chosen opinion's form, in the order of its fields. */
export function useOpinionErrors(task: Task, option: OpinionOption | undefined, draft: DecisionDraft): FieldError[] {
  const { form, judge } = useLocalForm(option?.form ?? NOTHING, task.matter.texts);
  const data = option ? withLists(option.form, draft.forms[option.code]) : {};
  return option?.form ? inFormOrder(judge(data, { opinion: option.code }), form) : [];
}

interface Props {
  task: Task; option: OpinionOption; draft: DecisionDraft; errors: FieldError[]; showAll: boolean; onChange: (form: FormData) => void;
}

/** The form that belongs to an opinion: conditions, execution record, pledge, minutes … */
export function OpinionForm({ task, option, draft, errors, showAll, onChange }: Props) {
  const { form } = useLocalForm(option.form!, task.matter.texts);
  const evidence = useMatterEvidence(task.outside ? undefined : task.matter.id);
  const scope = useMemo(() => scopeOf(task), [task]);
  return (
    <SchemaForm
      key={option.code} opinion={option.code} form={form} value={withLists(option.form, draft.forms[option.code])} onChange={onChange} errors={errors} showAll={showAll}
      assets={task.matter.assets} evidence={evidence.data ?? []} scope={scope} task={task.id}
    />
  );
}

/** Required lists begin empty rather than missing: "nothing dropped" is an answer. */
export function withLists(form: FormPair | null | undefined, data: FormData | undefined): FormData {
  const { required = [], properties = {} } = (form?.schema ?? {}) as { required?: string[]; properties?: Record<string, { type?: string; minItems?: number }> };
  const lists = required.filter((name) => properties[name]?.type === 'array' && !properties[name]?.minItems);
  return { ...Object.fromEntries(lists.map((name) => [name, []])), ...data };
}

/**
 * Within what the step may choose: the scope laid down so far, otherwise what was asked for. A department lays down
 * conditions for its own assets only.
 */
function scopeOf(task: Task): ScopeAsset[] {
  const own = (id: string) => !task.department || task.matter.assets.some((one) => one.id === id && one.owners.some((owner) => owner.departmentId === task.department!.id));
  return wholeScope(task).filter((one) => own(one.asset));
}

function wholeScope({ matter }: Task): ScopeAsset[] {
  const fieldsOf = (id: string) => matter.assets.find((one) => one.id === id)?.fields ?? [];
  if (matter.effectiveScope) return matter.effectiveScope.assets;
  const asked = (matter.form.assets ?? []) as { asset: string; fields: string[] }[];
  return asked.map(({ asset, fields }) => ({
    asset,
    name: matter.assets.find((one) => one.id === asset)?.name ?? asset,
    fields: fields.map((name) => fieldsOf(asset).find((one) => one.name === name) ?? { name, label: name }),
  }));
}
