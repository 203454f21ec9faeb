import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { loadPersons } from '@/lib/api/loadPersons';
import { ImportRows } from '../ImportRows';
import type { ShuzhaFieldProps } from './context';

/** Loads a list of the persons in a delivery, first tried, then written; the value is its id. */
export function PersonListField(props: ShuzhaFieldProps<string>) {
  const { t } = useTranslation('forms');
  const { formData, fieldPathId, onChange, disabled, readonly, registry } = props;
  const { task } = registry.formContext;
  const open = !disabled && !readonly && task !== undefined;
  const set = (id: string | undefined) => onChange(id, fieldPathId.path);
  const load = async (file: File, dryRun: boolean) => {
    const { id, report } = await loadPersons(task!, file, dryRun);
    if (id) set(id);
    return report;
  };
  if (!formData) return open ? <ImportRows load={load} onWritten={() => undefined} /> : null;
  return (
    <div className="row">
      <span className="grow" role="status">{t('persons.attached')}</span>
      {open && <Button type="text" size="small" onClick={() => set(undefined)}>{t('persons.remove')}</Button>}
    </div>
  );
}
