import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { discardMatter } from '@/lib/api/discardMatter';
import { keys } from '@/lib/api/keys';
import { useMatterEvidence } from '@/lib/api/matterEvidence';
import type { FormData, Id, Matter, Procedure } from '@/lib/api/types';
import { useForgetWork } from '@/lib/api/useForgetWork';
import type { FieldError } from '@/lib/forms/errors';
import { local } from '@/lib/i18n';
import { paths } from '@/lib/paths';
import { ErrorView } from '@/ui/ErrorView';
import { Page } from '@/ui/Page';
import { focusError, inFormOrder } from '@/ui/forms/focusError';
import { SchemaForm } from '@/ui/forms/SchemaForm';
import { useLocalForm } from '@/ui/forms/useLocalForm';
import { ChecksPanel } from './ChecksPanel';
import './filing.css';
import { Refusals } from '@/ui/Refusals';
import { ReturnNotes } from './ReturnNotes';
import { SaveIndicator, SaveTrouble } from './SaveIndicator';
import { SectionNav } from './SectionNav';
import { useAutosave } from './useAutosave';
import { useSubmission } from './useSubmission';

interface Props { procedure: Procedure; matter: Matter | undefined; onCreated: (id: Id) => void; onReload: () => void }

/** Fills, saves and submits a form. */
export function Filing({ procedure, matter, onCreated, onReload }: Props) {
  const { t } = useTranslation('filing');
  const { modal } = App.useApp();
  const client = useQueryClient();
  const navigate = useNavigate();
  const forget = useForgetWork();
  const [data, setData] = useState<FormData>(matter?.form ?? {});
  const [draft, setDraft] = useState(matter);
  const [showAll, setShowAll] = useState(false);
  const [fromServer, setFromServer] = useState<FieldError[]>([]);
  const texts = matter?.texts ?? procedure.texts;
  const { form, judge } = useLocalForm(matter?.forms ?? procedure.form, texts);
  const evidence = useMatterEvidence(draft?.id);
  const errors = useMemo(() => inFormOrder([...judge(data), ...fromServer], form), [judge, data, fromServer, form]);
  const autosave = useAutosave({
    procedure: procedure.key, matter, form: data,
    onCreated: (created) => {
      client.setQueryData(keys.matter(created.id), created);
      setDraft(created);
      onCreated(created.id);
      void navigate(paths.file(procedure.key, created.id), { replace: true });
    },
  });
  const submission = useSubmission({
    flush: autosave.flush,
    onInvalid: (found) => {
      setFromServer(found);
      setShowAll(true);
    },
  });
  useEffect(() => {
    if (!submission.busy && fromServer[0]) focusError(fromServer[0]);
  }, [submission.busy, fromServer]);
  const change = (next: FormData) => {
    setData(next);
    setFromServer([]);
    if (submission.problem) submission.reset();
    autosave.change(next);
  };
  const submit = () => {
    setShowAll(true);
    if (errors[0]) focusError(errors[0]);
    else void submission.submit();
  };
  const discard = () => modal.confirm({
    title: t('discard.title'), content: t('discard.explain'), okText: t('discard'), okButtonProps: { danger: true },
    onOk: async () => {
      await discardMatter(draft!.id);
      await navigate(paths.matters);
      void forget();
    },
  });
  const { problem } = submission;
  const returned = matter?.status === 'RETURNED';
  const lead = () => {
    if (returned) return t('returned.lead', { number: matter.number });
    return matter?.linked?.kind === 'called' ? t('called.lead', { number: matter.linked.number }) : local(procedure.description);
  };
  return (
    <Page title={local(procedure.name)} lead={lead()}>
      {returned && <ReturnNotes matter={matter} />}
      <SaveTrouble state={autosave.state} onRetry={() => void autosave.flush().catch(() => undefined)} onReload={onReload} onOverwrite={() => void autosave.overwrite().catch(() => undefined)} />
      <div className="filing-columns">
        <div className={form.ui['ui:sections'] ? undefined : 'surface'}>
          <SchemaForm form={form} value={data} onChange={change} errors={errors} showAll={showAll} assets={matter?.assets ?? []} evidence={evidence.data ?? []} names={matter?.names ?? {}} disabled={submission.busy} />
        </div>
        <div className="filing-side">
          <SectionNav form={form} data={data} errors={showAll ? errors : []} />
          <ChecksPanel procedure={procedure.key} form={form} data={data} matter={draft?.id} texts={texts} />
        </div>
      </div>
      <footer className="filing-foot">
        <div className="grow">
          {problem && problem.reasons.length > 0 && <Refusals reasons={problem.reasons} texts={texts} />}
          {problem && problem.reasons.length === 0 && !problem.fields.length && <ErrorView error={problem} />}
          {showAll && errors.length > 0 && <Alert type="error" className="foot-note" title={t('wrong', { count: errors.length })} />}
        </div>
        <div className="row">
          <SaveIndicator state={autosave.state} />
          {draft?.status === 'DRAFT' && draft.allowedActions.includes('discard') && <Button type="text" disabled={submission.busy} onClick={discard}>{t('discard')}</Button>}
          <Button type="primary" size="large" loading={submission.busy} disabled={autosave.state.kind === 'stale'} onClick={submit}>{t(returned ? 'resubmit' : 'submit')}</Button>
        </div>
      </footer>
    </Page>
  );
}
