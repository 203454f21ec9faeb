import { Button, Checkbox, Input, Radio } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useInstitutions } from '@/lib/api/institutions';
import type { Id } from '@/lib/api/types';
import { ErrorView } from '../ErrorView';
import type { ShuzhaFieldProps } from './context';

/**
 * Institutions of the own territory and line, all of them until some are taken out; how many and which is seen before it is sent.
 * With the option `single` it is one, and nobody until somebody is chosen.
 */
export function InstitutionsField(props: ShuzhaFieldProps<Id[]>) {
  const { t } = useTranslation('forms');
  const { formData, fieldPathId, onChange, onBlur, disabled, readonly, uiSchema } = props;
  const single = Boolean((uiSchema?.['ui:options'] as { single?: boolean } | undefined)?.single);
  const { data = [], error, refetch } = useInstitutions();
  const [text, setText] = useState('');
  const all = data.map((one) => one.id);
  const chosen = new Set(formData);
  const choose = (next: (id: Id) => boolean) => onChange(all.filter(next), fieldPathId.path);
  const untouched = !single && formData === undefined && all.length > 0;
  useEffect(() => {
    if (untouched) choose(() => true);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the list has come and nothing was chosen
  }, [untouched]);
  const shown = data.filter((one) => one.name.includes(text.trim()));
  const closed = Boolean(disabled || readonly);
  return (
    <div id={fieldPathId.$id} onBlur={() => onBlur(fieldPathId.$id, formData)}>
      <ErrorView error={error} retry={() => void refetch()} />
      {!single && <p className="row">
        <strong>{t('institutions.chosen', { number: all.filter((id) => chosen.has(id)).length, all: all.length })}</strong>
        <Button size="small" disabled={closed} onClick={() => choose(() => true)}>{t('institutions.all')}</Button>
        <Button size="small" disabled={closed} onClick={() => choose(() => false)}>{t('institutions.none')}</Button>
      </p>}
      <Input allowClear className="fill" aria-label={t('institutions.find')} placeholder={t('institutions.find')} value={text} onChange={(event) => setText(event.target.value)} />
      <ul className="institution-ticks">
        {shown.map((one) => (
          <li key={one.id}>
            {single
              ? <Radio name={fieldPathId.$id} disabled={closed} checked={chosen.has(one.id)} onChange={() => choose((id) => id === one.id)}>{one.name}</Radio>
              : <Checkbox disabled={closed} checked={chosen.has(one.id)} onChange={(event) => choose((id) => (id === one.id ? event.target.checked : chosen.has(id)))}>{one.name}</Checkbox>}
          </li>
        ))}
      </ul>
    </div>
  );
}
