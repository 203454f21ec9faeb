import { Alert, App, Button, Input, Radio } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useForgetWork } from '@/lib/api/useForgetWork';
import type { Task } from '@/lib/api/types';
import { paths } from '@/lib/paths';
import { useAction } from '@/lib/useAction';
import { focusError } from '@/ui/forms/focusError';
import { decideTask, type Decision } from './api/decideTask';
import { ClaimBar } from './ClaimBar';
import { ConfirmDecision } from './ConfirmDecision';
import { DecisionProblem } from './DecisionProblem';
import { NoDecision } from './NoDecision';
import { OpinionForm, useOpinionErrors, withLists } from './OpinionForm';
import { useDecisionDraft } from './useDecisionDraft';
import { useTelling, withTold } from './useTelling';

/** Opinion, reasons and what belongs to it, with one button that first says what will happen. */
export function DecisionPanel({ task }: { task: Task }) {
  const { t } = useTranslation('tasks');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const forget = useForgetWork();
  const { draft: kept, change, clear } = useDecisionDraft(task);
  const draft = withTold(kept, useTelling(task).data);
  const [tried, setTried] = useState(false);
  const [confirming, setConfirming] = useState(false);
  const option = task.opinions.find((one) => one.code === draft.opinion);
  const errors = useOpinionErrors(task, option, draft);
  const decide = useAction((decision: Decision, intent) => decideTask(task.id, decision, intent), {
    onSuccess: async ({ next }) => {
      clear();
      void message.success(t('decided', { opinion: t(`common:opinion.${draft.opinion}`) }));
      await navigate(next ? paths.task(next) : paths.tasks('mine'), { replace: true });
      void forget();
    },
    onSettled: () => setConfirming(false),
  });
  if (!task.allowedActions.includes('decide')) return <NoDecision task={task} />;
  const lacksComment = Boolean(option?.needsComment && !draft.comment.trim());
  /** The text of the last round goes with the opinion it was given for; another opinion begins without it. */
  const choose = (opinion: string) => {
    const carriedOver = task.previous?.comment === draft.comment && task.previous.opinion !== opinion;
    change(carriedOver ? { opinion, comment: '' } : { opinion });
  };
  const submit = () => {
    setTried(true);
    if (errors[0]) focusError(errors[0]);
    else if (option && !lacksComment) setConfirming(true);
  };
  const send = () => decide.mutate({
    opinion: option!.code, comment: draft.comment.trim(), form: option!.form ? withLists(option!.form, draft.forms[option!.code]) : null,
    version: task.version,
  });
  return (
    <section className="surface decision" aria-labelledby="decision-title">
      <h2 id="decision-title">{t('decision')}</h2>
      {task.previous && (
        <Alert
          type="info" className="gap-below" title={t('previous', { number: task.previous.version, opinion: t(`common:opinion.${task.previous.opinion}`) })}
          description={<span className="pre">{task.previous.comment}</span>}
        />
      )}
      <DecisionProblem error={decide.error} texts={task.matter.texts} />
      <div className="stack">
        <Radio.Group className="opinions" aria-label={t('opinion')} value={draft.opinion} onChange={(event) => choose(event.target.value as string)}>
          {task.opinions.map(({ code }) => <Radio key={code} value={code} className="opinion-choice">{t(`common:opinion.${code}`)}</Radio>)}
        </Radio.Group>
        {tried && !option && <p className="wrong" role="alert">{t('opinion.missing')}</p>}
        {option?.form && (
          <OpinionForm task={task} option={option} draft={draft} errors={errors} showAll={tried} onChange={(form) => change({ forms: { ...draft.forms, [option.code]: form } })} />
        )}
        <label className="stacked">
          <span><strong>{t(option?.needsComment ? 'comment.needed' : 'comment')}</strong></span>
          <Input.TextArea
            value={draft.comment} autoSize={{ minRows: 4, maxRows: 12 }} maxLength={2000} status={tried && lacksComment ? 'error' : ''}
            placeholder={t('comment.hint')} onChange={(event) => change({ comment: event.target.value })}
          />
        </label>
        {tried && lacksComment && <p className="wrong" role="alert">{t('comment.missing')}</p>}
        {tried && errors.length > 0 && <p className="wrong" role="alert">{t('form.wrong', { count: errors.length })}</p>}
        <Button type="primary" size="large" block onClick={submit}>{option ? t('give', { opinion: t(`common:opinion.${option.code}`) }) : t('giveAny')}</Button>
        <p className="quiet small">{t('kept')}</p>
        <ClaimBar task={task} />
      </div>
      {option && <ConfirmDecision open={confirming} code={option.code} outside={task.outside} comment={draft.comment} busy={decide.isPending} onCancel={() => setConfirming(false)} onConfirm={send} />}
    </section>
  );
}
