import { Button, Checkbox } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AssetFieldRef } from '@/lib/api/types';
import { Chip } from '../Chip';
import type { ShuzhaFieldProps } from './context';

/** Ticks the fields that were really opened; nothing outside the approved scope can be ticked. */
export function ExecutionFieldsField(props: ShuzhaFieldProps<AssetFieldRef[]>) {
  const { t } = useTranslation();
  const { formData, fieldPathId, onChange, registry, disabled, readonly } = props;
  const chosen = formData ?? [];
  const { scope } = registry.formContext;
  const has = (asset: string, field: string) => chosen.some((one) => one.asset === asset && one.field === field);
  const all = scope.flatMap((one) => one.fields.map((field) => ({ asset: one.asset, field: field.name })));
  const set = (place: AssetFieldRef, on: boolean) =>
    onChange(all.filter((one) => (one.asset === place.asset && one.field === place.field ? on : has(one.asset, one.field))), fieldPathId.path);
  return (
    <div className="stack-small">
      {!disabled && !readonly && (
        <div><Button size="small" id={fieldPathId.$id} onClick={() => onChange(all, fieldPathId.path)}>{t('forms:execution.all', { count: all.length })}</Button></div>
      )}
      {scope.map((asset) => (
        <section key={asset.asset} className="asset-box" aria-label={asset.name}>
          <header className="asset-box-head"><strong>{asset.name}</strong></header>
          <ul className="field-ticks">
            {asset.fields.map((field) => (
              <li key={field.name}>
                <Checkbox
                  disabled={disabled || readonly} checked={has(asset.asset, field.name)}
                  onChange={(event) => set({ asset: asset.asset, field: field.name }, event.target.checked)}
                >
                  {field.label} {field.masked && <Chip tone="attention">{t('forms:execution.masked')}</Chip>}
                </Checkbox>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
