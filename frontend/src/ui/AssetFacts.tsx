import { useTranslation } from 'react-i18next';
import type { Asset } from '@/lib/api/types';
import { showNumber } from '@/lib/format';
import { LevelTag } from './tags';

/** The line every asset shows: level, owners, and how many people it concerns. */
export function AssetFacts({ asset }: { asset: Asset }) {
  const { t } = useTranslation();
  return (
    <span className="asset-facts">
      <LevelTag level={asset.level} />
      <span>{t('asset.owners', { names: asset.owners.map((owner) => owner.name).join(t('listComma')) })}</span>
      <span>{t('asset.persons', { value: showNumber(asset.persons) })}</span>
      <span>{t('asset.sensitivePersons', { value: showNumber(asset.sensitivePersons) })}</span>
    </span>
  );
}
