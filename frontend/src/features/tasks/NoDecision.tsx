import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Task } from '@/lib/api/types';
import { showTime } from '@/lib/dates';
import { ClaimBar } from './ClaimBar';

/** In place of the opinion: why there is nothing to decide here, or not for me. */
export function NoDecision({ task }: { task: Task }) {
  const { t } = useTranslation('tasks');
  const reason = () => {
    if (task.decided) return t('done', { opinion: t([`common:opinion.${task.decided.opinion}`, 'common:opinion.other']), time: showTime(task.decided.at) });
    if (task.unresolved) return t('unresolved');
    return task.claimedBy ? t('common:claimedBy', { name: task.claimedBy.name }) : t('notYours');
  };
  return (
    <section className="surface decision" aria-labelledby="decision-title">
      <h2 id="decision-title">{t('decision')}</h2>
      <Alert type={task.unresolved ? 'warning' : 'info'} className="gap-below" title={reason()} />
      <ClaimBar task={task} />
    </section>
  );
}
