import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAssetsById } from '@/lib/api/asset';
import type { Asset } from '@/lib/api/types';
import { AssetFieldChoice } from './AssetFieldChoice';
import { AssetPicker } from './AssetPicker';
import { errorsBelow, type ShuzhaFieldProps } from './context';
import { FieldErrors } from './FieldFrame';

export interface ScopeItem { asset: string; fields: string[] }

/** Picks assets from the catalogue and, of each, the fields that are needed. */
export function AssetScopeField(props: ShuzhaFieldProps<ScopeItem[]>) {
  const { t } = useTranslation();
  const { formData, fieldPathId, onChange, disabled, readonly, registry, errorSchema } = props;
  const chosen = formData ?? [];
  const [picking, setPicking] = useState(false);
  const assets = useAssetsById(chosen.map((item) => item.asset), registry.formContext.assets);
  const fixed = disabled || readonly;
  const change = (next: ScopeItem[]) => onChange(next, fieldPathId.path);
  const toggle = (asset: Asset) => change(
    chosen.some((item) => item.asset === asset.id)
      ? chosen.filter((item) => item.asset !== asset.id)
      : [...chosen, { asset: asset.id, fields: [] }],
  );
  return (
    <div className="stack-small">
      {chosen.map((item, index) => (
        <div key={item.asset}>
          <AssetFieldChoice
            id={`${fieldPathId.$id}_${index}`} item={item} asset={assets.find((one) => one.id === item.asset)} disabled={fixed}
            onChange={(fields) => change(chosen.map((one) => (one.asset === item.asset ? { ...one, fields } : one)))}
            onRemove={() => change(chosen.filter((one) => one.asset !== item.asset))}
          />
          <FieldErrors texts={errorsBelow((errorSchema as Record<string, unknown> | undefined)?.[index]).map((one) => one.text)} />
        </div>
      ))}
      {!fixed && (
        <div>
          <Button id={fieldPathId.$id} onClick={() => setPicking(true)}>{t(chosen.length ? 'forms:assets.addMore' : 'forms:assets.add')}</Button>
        </div>
      )}
      <AssetPicker open={picking} chosen={chosen.map((item) => item.asset)} onToggle={toggle} onClose={() => setPicking(false)} />
    </div>
  );
}
