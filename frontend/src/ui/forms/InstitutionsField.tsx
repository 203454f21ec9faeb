import { Button, Checkbox, Input, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useInstitutions } from '@/lib/api/institutions';
import type { Id } from '@/lib/api/types';
import { ErrorView } from '../ErrorView';
import type { ShuzhaFieldProps } from './context';

/** Institutions of the own territory and line: one where the form takes no more, else all of them until some are taken out, or none where the form begins so. */
export function InstitutionsField(props: ShuzhaFieldProps<Id | Id[]>) {
  const one = props.schema.type === 'string' || props.schema.maxItems === 1;
  return one ? <OneInstitution {...props} /> : <ManyInstitutions {...(props as ShuzhaFieldProps<Id[]>)} />;
}

/** As a list of one where the form asks for a list. */
function OneInstitution(props: ShuzhaFieldProps<Id | Id[]>) {
  const { t } = useTranslation('forms');
  const { formData, fieldPathId, onChange, onBlur, disabled, readonly } = props;
  const { data = [], error, refetch, isPending } = useInstitutions();
  const whole = (id: Id) => (props.schema.type === 'string' ? id : [id]);
  return (
    <>
      <ErrorView error={error} retry={() => void refetch()} />
      <Select
        id={fieldPathId.$id} className="fill" allowClear showSearch={{ optionFilterProp: 'label' }} loading={isPending} disabled={disabled || readonly}
        aria-label={props.schema.title ?? props.name} placeholder={t('institutions.find')} value={[formData].flat()[0] ?? null}
        onChange={(next: string | null) => onChange(next ? whole(next) : undefined, fieldPathId.path)} onBlur={() => onBlur(fieldPathId.$id, formData)}
        options={data.map((one) => ({ value: one.id, label: one.name }))}
      />
    </>
  );
}

/** How many and which is seen before it is sent. */
function ManyInstitutions(props: ShuzhaFieldProps<Id[]>) {
  const { t } = useTranslation('forms');
  const { formData, fieldPathId, onChange, onBlur, disabled, readonly } = props;
  const { data = [], error, refetch } = useInstitutions();
  const [text, setText] = useState('');
  const all = data.map((one) => one.id);
  const chosen = new Set(formData);
  const choose = (next: (id: Id) => boolean) => onChange(all.filter(next), fieldPathId.path);
  const fromNone = (props.uiSchema?.['ui:options'] as { begin?: string } | undefined)?.begin === 'none';
  const untouched = formData === undefined && all.length > 0 && !fromNone;
  useEffect(() => {
    if (untouched) choose(() => true);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the list has come and nothing was chosen
  }, [untouched]);
  const shown = data.filter((one) => one.name.includes(text.trim()));
  const closed = Boolean(disabled || readonly);
  return (
    <div id={fieldPathId.$id} onBlur={() => onBlur(fieldPathId.$id, formData)}>
      <ErrorView error={error} retry={() => void refetch()} />
      <p className="row">
        <strong>{t('institutions.chosen', { number: all.filter((id) => chosen.has(id)).length, all: all.length })}</strong>
        <Button size="small" disabled={closed} onClick={() => choose(() => true)}>{t('institutions.all')}</Button>
        <Button size="small" disabled={closed} onClick={() => choose(() => false)}>{t('institutions.none')}</Button>
      </p>
      <Input allowClear className="fill" aria-label={t('institutions.find')} placeholder={t('institutions.find')} value={text} onChange={(event) => setText(event.target.value)} />
      <ul className="institution-ticks">
        {shown.map((one) => (
          <li key={one.id}>
            <Checkbox disabled={closed} checked={chosen.has(one.id)} onChange={(event) => choose((id) => (id === one.id ? event.target.checked : chosen.has(id)))}>{one.name}</Checkbox>
          </li>
        ))}
      </ul>
    </div>
  );
}
