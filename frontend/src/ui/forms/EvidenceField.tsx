import { Button, Progress, Select } from 'antd';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceRef } from '@/lib/api/types';
import { uuid } from '@/lib/ids';
import { problemText } from '@/lib/problem';
import { upload } from '@/lib/upload';
import { EvidenceList } from '../EvidenceList';
import type { ShuzhaFieldProps } from './context';

interface Running { key: string; name: string; share: number; fault?: string }
const ACCEPT = '.pdf,.png,.jpg,.jpeg,.doc,.docx,.xls,.xlsx,.ppt,.pptx,.csv,.txt';

/** Files of this page's life, so that a fresh upload shows its name before the matter is read again. */
const uploaded = new Map<string, EvidenceRef>();

/** Uploads files one by one with their progress; the value is the id, or the ids, of what arrived. */
export function EvidenceField(props: ShuzhaFieldProps<string | string[]>) {
  const { t } = useTranslation();
  const { formData, fieldPathId, onChange, schema, disabled, readonly, registry, uiSchema } = props;
  const many = schema.type === 'array';
  const ids = many ? ((formData as string[] | undefined) ?? []) : formData ? [formData as string] : [];
  const latest = useRef(ids);
  latest.current = ids;
  const [running, setRunning] = useState<Running[]>([]);
  const input = useRef<HTMLInputElement>(null);
  const emit = (next: string[]) => {
    latest.current = next;
    onChange(many ? next : next[0], fieldPathId.path);
  };
  const patch = (key: string, change: Partial<Running> | null) =>
    setRunning((all) => all.flatMap((one) => (one.key !== key ? [one] : change ? [{ ...one, ...change }] : [])));
  const send = async (file: File) => {
    const key = uuid();
    setRunning((all) => [...all, { key, name: file.name, share: 0 }]);
    try {
      const arrived = await upload(file, key, (share) => patch(key, { share }));
      uploaded.set(arrived.id, arrived);
      patch(key, null);
      emit(many ? [...latest.current, arrived.id] : [arrived.id]);
    } catch (error) {
      patch(key, { fault: problemText(error, t) });
    }
  };
  /** Where a form asks which of the matter's documents go somewhere, those that are there can be chosen. */
  const existing = many && uiSchema?.['ui:options']?.existing === true;
  const others = registry.formContext.evidence.filter((file) => !ids.includes(file.id));
  const known = (id: string) => uploaded.get(id) ?? registry.formContext.evidence.find((file) => file.id === id);
  return (
    <div className="stack-small">
      {ids.map((id) => (
        <div key={id} className="row">
          <div className="grow">{known(id) ? <EvidenceList plain files={[known(id)!]} /> : <code className="small">{id}</code>}</div>
          {!disabled && !readonly && <Button type="text" size="small" onClick={() => emit(ids.filter((one) => one !== id))}>{t('remove')}</Button>}
        </div>
      ))}
      {running.map((one) => (
        <div key={one.key} className="row" role="status">
          <span className="grow">{one.name}{one.fault && <span className="wrong"> {one.fault}</span>}</span>
          {one.fault
            ? <Button type="text" size="small" onClick={() => patch(one.key, null)}>{t('close')}</Button>
            : <Progress percent={Math.round(one.share * 100)} size="small" className="upload-progress" aria-label={one.name} />}
        </div>
      ))}
      {!disabled && !readonly && (
        <div>
          <input
            ref={input} type="file" hidden multiple={many} accept={ACCEPT} aria-label={t('evidence.choose')}
            onChange={(event) => { [...(event.target.files ?? [])].forEach((file) => void send(file)); event.target.value = ''; }}
          />
          <Button id={fieldPathId.$id} onClick={() => input.current?.click()}>{t('evidence.choose')}</Button>
          <span className="quiet small"> {t('evidence.limits')}</span>
          {existing && others.length > 0 && (
            <Select
              className="evidence-existing" value={null} placeholder={t('evidence.existing')} aria-label={t('evidence.existing')}
              options={others.map(({ id, name }) => ({ value: id, label: name }))} onSelect={(id) => id && emit([...latest.current, id])}
            />
          )}
        </div>
      )}
    </div>
  );
}
