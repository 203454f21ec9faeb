import { useTranslation } from 'react-i18next';
import { today } from '@/lib/dates';
import { Chip } from './Chip';

/** Whether a period runs, is to come or is over. */
export function When({ from, until }: { from: string; until: string | null }) {
  const { t } = useTranslation('administration');
  if (until && until < today()) return <Chip>{t('when.over')}</Chip>;
  return from > today() ? <Chip tone="calm">{t('when.coming')}</Chip> : <Chip tone="good">{t('when.running')}</Chip>;
}
