import { Select } from 'antd';
import { useReceivingAuthorities } from '@/lib/api/complaint';
import { ErrorView } from '../ErrorView';
import type { ShuzhaFieldProps } from './context';

/** Picks an authority that works here and can take a complaint over; the value is its id. */
export function ReceivingAuthorityField(props: ShuzhaFieldProps<string>) {
  const { formData, fieldPathId, onChange, onBlur, disabled, readonly, name } = props;
  const { data = [], error, refetch, isPending } = useReceivingAuthorities();
  return (
    <>
      <ErrorView error={error} retry={() => void refetch()} />
      <Select
        id={fieldPathId.$id} className="fill" allowClear showSearch={{ optionFilterProp: 'label' }} loading={isPending} disabled={disabled || readonly}
        aria-label={props.schema.title ?? name} value={formData || null} popupMatchSelectWidth={false}
        onChange={(next: string | null) => onChange(next || undefined, fieldPathId.path)} onBlur={() => onBlur(fieldPathId.$id, formData)}
        options={data.map((one) => ({ value: one.id, label: one.name }))}
      />
    </>
  );
}
