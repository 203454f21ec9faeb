import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { showDate } from '@/lib/dates';
import { leaveForProvider } from '@/lib/oidc';
import { paths } from '@/lib/paths';
import { useAction } from '@/lib/useAction';
import { Chip } from '@/ui/Chip';
import { ErrorView } from '@/ui/ErrorView';
import { useOutsideIdentity } from './api/outsideIdentity';

/** My identity at the hospital's provider, where there is one: since when I sign in with it, or how to begin. */
export function OutsideIdentity() {
  const { t } = useTranslation('account');
  const identity = useOutsideIdentity();
  const connect = useAction(() => leaveForProvider({ purpose: 'link', to: paths.account }));
  if (!identity.data) return <ErrorView error={identity.error} retry={() => void identity.refetch()} />;
  const { available, since } = identity.data;
  if (!available) return null;
  return (
    <section className="surface" aria-labelledby="outside-title">
      <div className="section-head">
        <h2 id="outside-title">{t('outside')} {since && <Chip tone="good">{t('outside.on')}</Chip>}</h2>
        {!since && <Button loading={connect.isPending} onClick={() => connect.mutate(undefined)}>{t('outside.connect')}</Button>}
      </div>
      <p className="quiet">{since ? t('outside.since', { day: showDate(since) }) : t('outside.lead')}</p>
      <ErrorView error={connect.error} />
    </section>
  );
}
