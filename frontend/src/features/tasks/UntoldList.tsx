import { useTranslation } from 'react-i18next';
import type { Id } from '@/lib/api/types';
import { showTime } from '@/lib/dates';
import { ErrorView } from '@/ui/ErrorView';
import { LoadMore } from '@/ui/LoadMore';
import { SaveFile } from '@/ui/SaveFile';
import { useUntoldPersons } from './api/untoldPersons';

/** Whom the platform did not reach: masked on the screen, with number and name in the file for telephone and letters. */
export function UntoldList({ task, failed }: { task: Id; failed: number }) {
  const { t } = useTranslation('tasks');
  const list = useUntoldPersons(task, failed);
  if (failed === 0) return null;
  return (
    <details>
      <summary>{t('telling.failures')} · {t('common:told.failed', { count: failed })}</summary>
      <div className="stack-small untold">
        <p className="quiet small">{t('telling.failures.lead')}</p>
        <div><SaveFile label={t('telling.failures.save')} from={`/api/tasks/${task}/telling/failures/export`} name="not-reached.csv" /></div>
        <ErrorView error={list.error} retry={() => void list.refetch()} />
        <ul className="plain periods">
          {list.data?.pages.flatMap((page) => page.items).map((one) => (
            <li key={one.id}>
              <span className="grow"><strong>{one.masked}</strong> <span className="quiet small">{t(`common:told.channel.${one.channel}`)} · {showTime(one.at)}</span></span>
              <span>{one.reason}</span>
            </li>
          ))}
        </ul>
        <LoadMore list={list} />
      </div>
    </details>
  );
}
