import { useTranslation } from 'react-i18next';
import type { AuthorityChannel } from '@/lib/api/types';
import { ErrorView } from '@/ui/ErrorView';
import { Loading } from '@/ui/Page';
import { useChannels } from './api/complaints';

/** How every authority is reached, as it published it. */
export function Channels() {
  const { t } = useTranslation('complaints');
  const { data, error, isPending, refetch } = useChannels();
  if (isPending) return <Loading rows={4} />;
  return (
    <section className="surface" aria-labelledby="channels-title">
      <h2 id="channels-title">{t('channels')}</h2>
      <ErrorView error={error} retry={() => void refetch()} />
      <div className="channels">{data?.map((one) => <Channel key={one.id} one={one} />)}</div>
      {data?.length === 0 && <p className="quiet">{t('channels.none')}</p>}
    </section>
  );
}

function Channel({ one }: { one: AuthorityChannel }) {
  const { t } = useTranslation('complaints');
  return (
    <div>
      <h3>{one.name}</h3>
      <p className="quiet small">{t(one.receives ? 'channels.receives' : 'channels.offline')}</p>
      {one.telephone ? (
        <dl className="facts">
          <dt>{t('channel.telephone')}</dt><dd><a href={`tel:${one.telephone.replace(/[^\d+]/g, '')}`}>{one.telephone}</a></dd>
          {one.email && <><dt>{t('channel.email')}</dt><dd><a href={`mailto:${one.email}`}>{one.email}</a></dd></>}
          <dt>{t('channel.address')}</dt><dd>{one.address}</dd>
          <dt>{t('channel.hours')}</dt><dd>{one.hours}</dd>
          {one.note && <><dt>{t('channel.note')}</dt><dd>{one.note}</dd></>}
        </dl>
      ) : <p>{t('channels.unpublished')}</p>}
    </div>
  );
}
