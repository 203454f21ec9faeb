import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useStandingResolutions } from '@/lib/api/standingResolutions';
import { showDate } from '@/lib/dates';
import { ErrorView } from '../ErrorView';
import type { ShuzhaFieldProps } from './context';

/** Picks a standing resolution in force, with its last day; the value is its id. One that is no longer in force keeps its name. */
export function StandingResolutionField(props: ShuzhaFieldProps<string>) {
  const { t } = useTranslation('forms');
  const { formData, fieldPathId, onChange, onBlur, disabled, readonly, name } = props;
  const { data = [], error, refetch, isPending } = useStandingResolutions();
  const options = data.map(({ id, number, title, until }) => ({ value: id, label: t('standing.option', { number, title, until: showDate(until) }) }));
  const named = formData && props.registry.formContext.names[formData];
  if (named && !isPending && !data.some((one) => one.id === formData)) options.unshift({ value: formData, label: named });
  return (
    <>
      <ErrorView error={error} retry={() => void refetch()} />
      <Select
        id={fieldPathId.$id} className="fill" allowClear showSearch={{ optionFilterProp: 'label' }} loading={isPending} disabled={disabled || readonly}
        aria-label={props.schema.title ?? name} placeholder={t('standing.choose')} notFoundContent={t('standing.none')} value={formData || null}
        onChange={(next: string | null) => onChange(next || undefined, fieldPathId.path)} onBlur={() => onBlur(fieldPathId.$id, formData)}
        popupMatchSelectWidth={false} options={options}
      />
    </>
  );
}
