import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Task, Told } from '@/lib/api/types';
import { useAction } from '@/lib/useAction';
import { ErrorView } from '@/ui/ErrorView';
import { Loading } from '@/ui/Page';
import { ToldProgress } from '@/ui/ToldProgress';
import { turnTelling } from './api/turnTelling';
import { TellingDialog } from './TellingDialog';
import { UntoldList } from './UntoldList';
import { useTelling } from './useTelling';

/** Telling the persons affected by mail and text message: lists, how far they are, who was not reached. */
export function TellingPanel({ task }: { task: Task }) {
  const { t } = useTranslation('tasks');
  const { data, error, isPending, refetch } = useTelling(task);
  return (
    <section className="surface" aria-labelledby="telling-title">
      <h2 id="telling-title">{t('telling')}</h2>
      {isPending && <Loading rows={2} />}
      <ErrorView error={error} retry={() => void refetch()} />
      {data && <Telling task={task} told={data} refresh={() => void refetch()} />}
    </section>
  );
}

function Telling({ task, told, refresh }: { task: Task; told: Told; refresh: () => void }) {
  const { t } = useTranslation('tasks');
  const [asking, setAsking] = useState(false);
  const turn = useAction((on: boolean, intent) => turnTelling(task.id, on, intent), { onSettled: refresh });
  const begun = told.texts.length > 0;
  const closed = told.channels.filter((one) => !one.open);
  const none = closed.length === told.channels.length;
  return (
    <div className="stack-small">
      {!begun && !none && <p className="quiet">{t('telling.lead')}</p>}
      {none && <Alert type="info" showIcon title={t('telling.closed')} />}
      {!none && closed.map(({ channel }) => <Alert key={channel} type="info" showIcon title={t(`telling.closed.${channel}`)} />)}
      {begun && <ToldProgress told={told} />}
      <ErrorView error={turn.error} />
      <div className="row">
        {!none && <Button onClick={() => setAsking(true)}>{t(begun ? 'telling.more' : 'telling.open')}</Button>}
        {told.running && <Button loading={turn.isPending} onClick={() => turn.mutate(false)}>{t('telling.stop')}</Button>}
        {told.stopped && <Button loading={turn.isPending} onClick={() => turn.mutate(true)}>{t('telling.resume')}</Button>}
      </div>
      <UntoldList task={task.id} failed={told.channels.reduce((sum, one) => sum + one.failed, 0)} />
      {begun && <p className="quiet small">{t('telling.erased')}</p>}
      <TellingDialog task={task.id} open={asking} onClose={() => setAsking(false)} onStarted={refresh} />
    </div>
  );
}
