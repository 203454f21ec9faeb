import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { StandingCheck } from '@/lib/api/types';
import { showDate } from '@/lib/dates';

/** Whether the standing resolution that was chosen covers the form; if not, where the form goes beyond it. */
export function StandingCover({ standing }: { standing: StandingCheck }) {
  const { t } = useTranslation('filing');
  const { number, until, beyond } = standing;
  if (beyond.length === 0) {
    return <Alert type="success" showIcon className="next-steps" title={t('standing.covered', { number, until: until && showDate(until) })} description={t('standing.covered.hint')} />;
  }
  return (
    <Alert
      type="warning" showIcon className="next-steps" title={t('standing.beyond', { number: number ?? '' })}
      description={<ul className="plain">{beyond.map((one) => <li key={one}>{t([`standing.beyond.${one}`, 'standing.beyond.other'])}</li>)}</ul>}
    />
  );
}
