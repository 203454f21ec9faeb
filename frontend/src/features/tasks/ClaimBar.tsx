import { Alert, Button } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keys } from '@/lib/api/keys';
import type { Task } from '@/lib/api/types';
import { codeText } from '@/lib/problem';
import { useAction } from '@/lib/useAction';
import { ErrorView } from '@/ui/ErrorView';
import { claimTask } from './api/claimTask';
import { releaseTask } from './api/releaseTask';

/** Taking a task out of its queue, or putting it back; or why neither is possible. */
export function ClaimBar({ task, quiet = false }: { task: Task; quiet?: boolean }) {
  const { t } = useTranslation('tasks');
  const client = useQueryClient();
  const done = (next: Task) => {
    client.setQueryData(keys.task(task.id), next);
    void client.invalidateQueries({ queryKey: keys.counts });
  };
  const claim = useAction((id: string, intent) => claimTask(id, intent), { onSuccess: done });
  const release = useAction((id: string, intent) => releaseTask(id, intent), { onSuccess: done });
  const may = (action: string) => task.allowedActions.includes(action);
  const body = (
    <>
      <ErrorView error={claim.error ?? release.error} />
      {may('claim') && <Button type="primary" size="large" block loading={claim.isPending} onClick={() => claim.mutate(task.id)}>{t('claim')}</Button>}
      {may('release') && <Button block type={quiet ? 'text' : 'default'} loading={release.isPending} onClick={() => release.mutate(task.id)}>{t('release')}</Button>}
    </>
  );
  if (quiet) return body;
  const reason = task.decided
    ? t('done', { opinion: t([`common:opinion.${task.decided.opinion}`, 'common:opinion.other']) })
    : task.blocked ? (codeText(task.blocked.code, task.blocked.args, t) ?? task.blocked.code)
      : may('claim') ? t('claim.explain') : task.claimedBy ? t('common:claimedBy', { name: task.claimedBy.name }) : t('notYours');
  return (
    <section className="surface decision" aria-labelledby="claim-title">
      <h2 id="claim-title">{t('decision')}</h2>
      <Alert type="info" className="gap-below" title={reason} />
      {body}
    </section>
  );
}
