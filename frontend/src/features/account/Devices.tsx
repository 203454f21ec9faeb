import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { keys } from '@/lib/api/keys';
import type { Id } from '@/lib/api/types';
import { showTime } from '@/lib/dates';
import { useAction } from '@/lib/useAction';
import { Chip } from '@/ui/Chip';
import { ErrorView } from '@/ui/ErrorView';
import { Loading } from '@/ui/Page';
import { useAccount } from './api/account';
import { endOwnSession } from './api/endOwnSession';

/** Where I am signed in, and a way to sign out elsewhere. */
export function Devices() {
  const { t } = useTranslation('account');
  const client = useQueryClient();
  const account = useAccount();
  const end = useAction((id: Id | undefined) => endOwnSession(id), { onSuccess: () => void client.invalidateQueries({ queryKey: keys.account }) });
  if (account.isPending) return <Loading rows={3} />;
  const sessions = account.data?.sessions ?? [];
  return (
    <section className="surface" aria-labelledby="devices-title">
      <div className="section-head">
        <h2 id="devices-title">{t('devices')}</h2>
        {sessions.length > 1 && <Button danger loading={end.isPending && !end.variables} onClick={() => end.mutate(undefined)}>{t('devices.endOthers')}</Button>}
      </div>
      <ErrorView error={account.error ?? end.error} retry={() => void account.refetch()} />
      <ul className="plain periods">
        {sessions.map((one) => (
          <li key={one.id}>
            <div className="grow">
              <strong>{one.address ?? t('devices.unknown')}</strong>
              <div className="meta"><span>{t('devices.since', { time: showTime(one.startedAt) })}</span><span>{t('devices.seen', { time: showTime(one.lastSeenAt) })}</span></div>
            </div>
            {one.current ? <Chip tone="good">{t('devices.this')}</Chip> : <Button size="small" loading={end.isPending && end.variables === one.id} onClick={() => end.mutate(one.id)}>{t('devices.end')}</Button>}
          </li>
        ))}
      </ul>
    </section>
  );
}
