import type { UseQueryResult } from '@tanstack/react-query';
import { Select } from 'antd';
import { useReceivingAuthorities } from '@/lib/api/complaint';
import { useSubordinates } from '@/lib/api/institutions';
import type { Named } from '@/lib/api/types';
import { ErrorView } from '../ErrorView';
import type { ShuzhaFieldProps } from './context';

/** Picks an authority that works here and can take a complaint over; the value is its id. */
export function ReceivingAuthorityField(props: ShuzhaFieldProps<string>) {
  return <OneAuthority {...props} query={useReceivingAuthorities()} />;
}

/** Picks a health authority below the own one; the value is its id. */
export function SubordinateAuthorityField(props: ShuzhaFieldProps<string>) {
  return <OneAuthority {...props} query={useSubordinates()} />;
}

function OneAuthority(props: ShuzhaFieldProps<string> & { query: UseQueryResult<Named[]> }) {
  const { formData, fieldPathId, onChange, onBlur, disabled, readonly, name } = props;
  const { data = [], error, refetch, isPending } = props.query;
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
