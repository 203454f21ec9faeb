import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FailedDelivery } from '@/lib/api/types';
import { showTime } from '@/lib/dates';
import { useAction } from '@/lib/useAction';
import { Chip } from '@/ui/Chip';
import { ErrorView } from '@/ui/ErrorView';
import { LoadMore } from '@/ui/LoadMore';
import { Loading } from '@/ui/Page';
import { useDeliveries } from './api/deliveries';
import { useFailedDeliveries } from './api/failedDeliveries';
import { sendAgain } from './api/sendAgain';
import { useForgetAdministration } from './useForgetAdministration';
import { WebhookSection } from './WebhookSection';

/** How notices leave the house, and what did not arrive. */
export function DeliverySection() {
  return <div className="stack"><Mail /><WebhookSection /><Failed /></div>;
}

function Mail() {
  const { t } = useTranslation('administration');
  const { data, error, isPending, refetch } = useDeliveries();
  if (isPending) return <Loading rows={3} />;
  return (
    <section className="surface" aria-labelledby="delivery-mail">
      <h2 id="delivery-mail">{t('delivery.mail')}</h2>
      <ErrorView error={error} retry={() => void refetch()} />
      {data && !data.sender && <Alert type="info" showIcon className="gap-below" title={t('delivery.mail.off')} />}
      {data && (
        <dl className="facts">
          {data.sender && [<dt key="t">{t('delivery.sender')}</dt>, <dd key="d">{data.sender}</dd>]}
          <dt>{t('delivery.baseUrl')}</dt><dd>{data.baseUrl ?? t('delivery.baseUrl.off')}</dd>
          <dt>{t('delivery.waiting')}</dt><dd>{data.waiting}</dd>
        </dl>
      )}
    </section>
  );
}

function Failed() {
  const { t } = useTranslation('administration');
  const forget = useForgetAdministration();
  const list = useFailedDeliveries();
  const again = useAction(sendAgain, { onSettled: () => forget() });
  const failed = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <section className="surface" aria-labelledby="delivery-failed">
      <h2 id="delivery-failed">{t('delivery.failed')}</h2>
      <p className="quiet">{t(failed.length > 0 ? 'delivery.failed.lead' : 'delivery.failed.none')}</p>
      <ErrorView error={list.error ?? again.error} retry={() => void list.refetch()} />
      <ul className="plain periods">
        {failed.map((one) => (
          <li key={one.id}>
            <FailedItem one={one} />
            <Button size="small" loading={again.isPending && again.variables === one.id} onClick={() => again.mutate(one.id)} aria-label={`${t('delivery.again')}：${one.text}`}>{t('delivery.again')}</Button>
          </li>
        ))}
      </ul>
      <LoadMore list={list} />
    </section>
  );
}

function FailedItem({ one }: { one: FailedDelivery }) {
  const { t } = useTranslation('administration');
  return (
    <div className="grow">
      <strong>{one.text}</strong>
      <div className="meta">
        <Chip>{t(`delivery.channel.${one.channel}`)}</Chip>
        {one.to && <span>{one.to}</span>}
        <span>{t('delivery.attempts', { count: one.attempts, time: showTime(one.at) })}</span>
        <span className="delivery-error">{one.error}</span>
      </div>
    </div>
  );
}
