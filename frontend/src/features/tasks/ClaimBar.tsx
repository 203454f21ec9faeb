import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { keys } from '@/lib/api/keys';
import type { Task } from '@/lib/api/types';
import { useAction } from '@/lib/useAction';
import { ErrorView } from '@/ui/ErrorView';
import { claimTask } from './api/claimTask';
import { releaseTask } from './api/releaseTask';

/** Taking a task out of its queue, or putting it back. */
export function ClaimBar({ task }: { task: Task }) {
  const { t } = useTranslation('tasks');
  const client = useQueryClient();
  const options = { onSuccess: () => void client.invalidateQueries({ queryKey: keys.work }) };
  const claim = useAction((id: string) => claimTask(id), options);
  const release = useAction((id: string) => releaseTask(id), options);
  const may = (action: string) => task.allowedActions.includes(action);
  const decides = may('decide');
  return (
    <>
      <ErrorView error={claim.error ?? release.error} />
      {may('claim') && (
        <Button block type={decides ? 'text' : 'primary'} loading={claim.isPending} onClick={() => claim.mutate(task.id)}>{t('claim.keep')}</Button>
      )}
      {may('release') && <Button block type="text" loading={release.isPending} onClick={() => release.mutate(task.id)}>{t('release')}</Button>}
    </>
  );
}
