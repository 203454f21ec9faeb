import { ariaDescribedByIds, enumOptionValueDecoder, enumOptionValueEncoder, type RJSFSchema, type WidgetProps } from '@rjsf/utils';
import { Checkbox, DatePicker, Input, Radio, Select } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { FormContext } from './context';

type Props = WidgetProps<unknown, RJSFSchema, FormContext>;

function state({ id, disabled, readonly, rawErrors }: Props) {
  const status: 'error' | undefined = rawErrors?.length ? 'error' : undefined;
  return { id, disabled: disabled || readonly, status, 'aria-describedby': ariaDescribedByIds(id), 'aria-invalid': Boolean(status) };
}

export function TextareaWidget(props: Props) {
  const { value, onChange, onBlur, id, schema, options, placeholder } = props;
  const limit = schema.maxLength ?? 0;
  return (
    <Input.TextArea
      {...state(props)} value={(value as string) ?? ''} placeholder={placeholder} autoSize={{ minRows: limit > 1000 ? 4 : 2, maxRows: 14 }}
      showCount={limit > 0 ? { formatter: ({ count }) => `${count} / ${limit}` } : false}
      onChange={(event) => onChange(event.target.value === '' ? options.emptyValue : event.target.value)} onBlur={() => onBlur(id, value)}
    />
  );
}

export function SelectWidget(props: Props) {
  const { t } = useTranslation();
  const { value, onChange, onBlur, id, options, multiple, placeholder, label } = props;
  return (
    <Select
      {...state(props)} className="fill" mode={multiple ? 'multiple' : undefined} allowClear={!props.required} aria-label={label}
      placeholder={placeholder || t('choose')} value={value === '' ? undefined : (value as string)} onBlur={() => onBlur(id, value)}
      options={(options.enumOptions ?? []).map((one) => ({ value: one.value as string, label: one.label }))}
      onChange={(next) => onChange(next ?? options.emptyValue)}
    />
  );
}

export function RadioWidget(props: Props) {
  const { value, onChange, onBlur, id, options } = props;
  const choices = options.enumOptions ?? [];
  const chosen = choices.findIndex((one) => one.value === value);
  return (
    <Radio.Group
      className="choices" id={id} name={id} disabled={props.disabled || props.readonly} aria-labelledby={`${id}__title`} onBlur={() => onBlur(id, value)}
      value={chosen < 0 ? null : enumOptionValueEncoder(value, chosen)} onChange={(event) => onChange(enumOptionValueDecoder(event.target.value, choices))}
    >
      {choices.map((one, index) => <Radio key={String(one.value)} value={enumOptionValueEncoder(one.value, index)}>{one.label}</Radio>)}
    </Radio.Group>
  );
}

export function CheckboxesWidget(props: Props) {
  const { value, onChange, onBlur, id, options, disabled, readonly } = props;
  return (
    <div className="choices" id={id} onBlur={() => onBlur(id, value)}>
      <Checkbox.Group
        disabled={disabled || readonly} value={(value as string[]) ?? []} onChange={(next) => onChange(next)}
        options={(options.enumOptions ?? []).map((one) => ({ value: one.value as string, label: one.label }))}
      />
    </div>
  );
}

export function CheckboxWidget(props: Props) {
  const { value, onChange, onBlur, id, label, required, disabled, readonly } = props;
  return (
    <Checkbox id={id} checked={Boolean(value)} disabled={disabled || readonly} onChange={(event) => onChange(event.target.checked)} onBlur={() => onBlur(id, value)}>
      {label}{required && <span className="required"> *</span>}
    </Checkbox>
  );
}

export function DateWidget(props: Props) {
  const { value, onChange, onBlur, id } = props;
  return (
    <DatePicker
      {...state(props)} format="YYYY-MM-DD" value={value ? dayjs(value as string) : null}
      onChange={(date) => onChange(date ? date.format('YYYY-MM-DD') : undefined)} onBlur={() => onBlur(id, value)}
    />
  );
}

export function DateTimeWidget(props: Props) {
  const { value, onChange, onBlur, id } = props;
  return (
    <DatePicker
      {...state(props)} format="YYYY-MM-DD HH:mm" showTime={{ format: 'HH:mm' }} value={value ? dayjs(value as string) : null}
      onChange={(date) => onChange(date ? date.second(0).millisecond(0).toISOString() : undefined)} onBlur={() => onBlur(id, value)}
    />
  );
}
