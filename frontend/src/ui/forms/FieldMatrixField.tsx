import { getUiOptions } from '@rjsf/utils';
import { Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AssetFieldRef } from '@/lib/api/types';
import { SensitivityTag } from '../tags';
import type { ShuzhaFieldProps } from './context';

type Treatment = 'keep' | 'mask' | 'drop';
interface Conditions { dropFields?: AssetFieldRef[]; maskFields?: AssetFieldRef[]; [other: string]: unknown }
const TREATMENTS: Treatment[] = ['keep', 'mask', 'drop'];

/** Conditions: keep, mask or drop each chosen field; below it the form's other fields. Placed on the form's root. */
export function FieldMatrixField(props: ShuzhaFieldProps<Conditions>) {
  const { t } = useTranslation();
  const { formData = {}, fieldPathId, onChange, schema, uiSchema, registry, disabled, readonly } = props;
  const ObjectField = registry.fields.ObjectField!;
  const { dropFields: _drop, maskFields: _mask, ...others } = schema.properties ?? {};
  const { field: _field, ...options } = getUiOptions(uiSchema);
  const set = (place: AssetFieldRef, treatment: Treatment) => {
    const without = (list: AssetFieldRef[] | undefined) => (list ?? []).filter((one) => !same(one, place));
    onChange({
      ...formData,
      dropFields: treatment === 'drop' ? [...without(formData.dropFields), place] : without(formData.dropFields),
      maskFields: treatment === 'mask' ? [...without(formData.maskFields), place] : without(formData.maskFields),
    }, fieldPathId.path);
  };
  return (
    <div className="stack">
      {registry.formContext.scope.map((asset) => (
        <section key={asset.asset} className="asset-box" aria-label={asset.name}>
          <header className="asset-box-head"><strong>{asset.name}</strong></header>
          <ul className="matrix">
            {asset.fields.map((field) => (
              <li key={field.name}>
                <span className="grow">{field.label} {field.sensitivity && <SensitivityTag sensitivity={field.sensitivity} />}</span>
                <Radio.Group
                  optionType="button" size="small" disabled={disabled || readonly} aria-label={field.label}
                  value={treatment(formData, { asset: asset.asset, field: field.name })}
                  options={TREATMENTS.map((value) => ({ value, label: t(`forms:matrix.${value}`) }))}
                  onChange={(event) => set({ asset: asset.asset, field: field.name }, event.target.value as Treatment)}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
      <ObjectField {...props} schema={{ ...schema, properties: others }} uiSchema={{ ...strip(uiSchema), 'ui:options': options }} />
    </div>
  );
}

function strip(uiSchema: ShuzhaFieldProps<Conditions>['uiSchema']) {
  const { 'ui:field': _field, ...rest } = uiSchema ?? {};
  return rest;
}

function treatment(conditions: Conditions, place: AssetFieldRef): Treatment {
  if (conditions.dropFields?.some((one) => same(one, place))) return 'drop';
  return conditions.maskFields?.some((one) => same(one, place)) ? 'mask' : 'keep';
}

function same(a: AssetFieldRef, b: AssetFieldRef): boolean {
  return a.asset === b.asset && a.field === b.field;
}
