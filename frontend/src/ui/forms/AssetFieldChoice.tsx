import { Button, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Asset } from '@/lib/api/types';
import { AssetFacts } from '../AssetFacts';
import { SensitivityTag } from '../tags';
import type { ScopeItem } from './AssetScopeField';

interface Props {
  id: string; item: ScopeItem; asset: Asset | undefined; disabled: boolean | undefined;
  onChange: (fields: string[]) => void; onRemove: () => void;
}

/** One chosen asset: what it is, and a tick per field that is asked for. */
export function AssetFieldChoice({ id, item, asset, disabled, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const names = asset?.fields.map((field) => field.name) ?? item.fields;
  const all = names.length > 0 && names.every((name) => item.fields.includes(name));
  const set = (name: string, on: boolean) =>
    onChange(names.filter((one) => (one === name ? on : item.fields.includes(one))));
  return (
    <section className="asset-box" aria-label={asset?.name ?? item.asset}>
      <header className="asset-box-head">
        <div className="grow">
          <strong>{asset?.name ?? item.asset}</strong>
          {asset && <span className="quiet small"> {asset.code}</span>}
          <div>{asset && <AssetFacts asset={asset} />}</div>
        </div>
        {!disabled && <Button type="text" size="small" onClick={onRemove} aria-label={t('forms:assets.remove', { name: asset?.name })}>{t('remove')}</Button>}
      </header>
      <div className="asset-box-tools">
        <Checkbox
          id={`${id}_fields`} disabled={disabled} checked={all} indeterminate={!all && item.fields.length > 0}
          onChange={(event) => onChange(event.target.checked ? names : [])}
        >
          {t('forms:assets.all', { chosen: item.fields.length, count: names.length })}
        </Checkbox>
      </div>
      <ul className="field-ticks">
        {(asset?.fields ?? []).map((field) => (
          <li key={field.name}>
            <Checkbox disabled={disabled} checked={item.fields.includes(field.name)} onChange={(event) => set(field.name, event.target.checked)}>
              {field.label} <SensitivityTag sensitivity={field.sensitivity} />
            </Checkbox>
          </li>
        ))}
      </ul>
    </section>
  );
}
