import { App } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { submitMatter } from '@/lib/api/submitMatter';
import type { FieldProblem, Matter } from '@/lib/api/types';
import { useForgetWork } from '@/lib/api/useForgetWork';
import type { FieldError } from '@/lib/forms/errors';
import { toSteps } from '@/lib/forms/paths';
import { paths } from '@/lib/paths';
import { codeText, type Problem } from '@/lib/problem';
import { useAction } from '@/lib/useAction';

interface Settings { flush: () => Promise<Matter>; onInvalid: (errors: FieldError[]) => void }

/** Saves what is open and submits it; faults that only the server finds come back as errors of their fields. */
export function useSubmission({ flush, onInvalid }: Settings) {
  const { t } = useTranslation('filing');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const forget = useForgetWork();
  const [saving, setSaving] = useState(false);
  const action = useAction(({ id, revision }: Pick<Matter, 'id' | 'revision'>, intent) => submitMatter(id, revision, intent), {
    onSuccess: async (matter) => {
      void message.success(t('submitted', { number: matter.number ?? '' }));
      await navigate(paths.matter(matter.id));
      void forget();
    },
    onError: (problem: Problem) => {
      if (problem.fields.length) onInvalid(problem.fields.map((field) => ({ path: toSteps(field.path), text: fieldText(field, t) })));
    },
  });
  const submit = async () => {
    setSaving(true);
    try {
      const { id, revision } = await flush();
      action.mutate({ id, revision });
    } catch {
      // The save indicator and its alert already say why.
    } finally {
      setSaving(false);
    }
  };
  return { submit, busy: saving || action.isPending, problem: action.error, reset: action.reset };
}

function fieldText(field: FieldProblem, t: ReturnType<typeof useTranslation>['t']): string {
  const name = field.code.replace(/^(check|form|schema)\./, '');
  return field.message ?? codeText(field.code, field.args, t) ?? t([`forms:error.${name}`, 'forms:error.other'], { ...field.args, limit: field.args?.months ?? field.args?.limit });
}
