import { Alert, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ComplaintReceipt } from '@/lib/api/types';
import { paths } from '@/lib/paths';

/** Number and secret, shown this once. */
export function Receipt({ receipt }: { receipt: ComplaintReceipt }) {
  const { t } = useTranslation('complaints');
  return (
    <section className="surface" aria-label={t('receipt')}>
      <Alert type="success" showIcon className="gap-below" title={t('receipt.done', { authority: receipt.authority })} />
      <p><strong>{t('receipt.keep')}</strong></p>
      <dl className="facts gap-below">
        <dt>{t('number')}</dt><dd><Typography.Text code copyable className="receipt-code">{receipt.number}</Typography.Text></dd>
        <dt>{t('secret')}</dt><dd><Typography.Text code copyable className="receipt-code">{receipt.secret}</Typography.Text></dd>
      </dl>
      <p>{t('receipt.lost')}</p>
      <p><Link to={paths.trackComplaint}>{t('track.door')}</Link></p>
    </section>
  );
}
