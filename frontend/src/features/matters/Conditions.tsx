import { useTranslation } from 'react-i18next';
import type { Asset, AssetFieldRef, FormData } from '@/lib/api/types';
import { showDate } from '@/lib/dates';
import { showNumber } from '@/lib/format';

interface Laid { dropFields?: AssetFieldRef[]; maskFields?: AssetFieldRef[]; maxRows?: number; termUntil?: string; note?: string }

/** Conditions of a consent in a few lines. */
export function Conditions({ conditions, assets }: { conditions: FormData; assets: Asset[] }) {
  const { t } = useTranslation('matters');
  const { dropFields = [], maskFields = [], maxRows, termUntil, note } = conditions as Laid;
  const names = (fields: AssetFieldRef[]) => fields.map((one) => labelOf(one, assets)).join(t('common:listComma'));
  const lines = [
    dropFields.length > 0 && t('conditions.drop', { fields: names(dropFields) }),
    maskFields.length > 0 && t('conditions.mask', { fields: names(maskFields) }),
    maxRows != null && t('conditions.rows', { value: showNumber(maxRows) }),
    termUntil && t('conditions.until', { date: showDate(termUntil) }),
    note,
  ].filter(Boolean);
  return lines.length === 0 ? null : <ul className="conditions" aria-label={t('conditions')}>{lines.map((line, index) => <li key={index}>{line}</li>)}</ul>;
}

function labelOf({ asset, field }: AssetFieldRef, assets: Asset[]): string {
  const known = assets.find((one) => one.id === asset);
  return known?.fields.find((one) => one.name === field)?.label ?? field;
}
