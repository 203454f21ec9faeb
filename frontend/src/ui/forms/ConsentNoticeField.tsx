import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAllConsentNotices } from '@/lib/api/consentNotices';
import { ErrorView } from '../ErrorView';
import type { ShuzhaFieldProps } from './context';

/** Picks a version of a notice to individuals, with how many people consent to it; the value is its id. */
export function ConsentNoticeField(props: ShuzhaFieldProps<string>) {
  const { t } = useTranslation('forms');
  const { formData, fieldPathId, onChange, onBlur, disabled, readonly, name } = props;
  const { list, notices } = useAllConsentNotices();
  return (
    <>
      <ErrorView error={list.error} retry={() => void list.refetch()} />
      <Select
        id={fieldPathId.$id} className="fill" allowClear showSearch={{ optionFilterProp: 'label' }} loading={list.isPending} disabled={disabled || readonly}
        aria-label={props.schema.title ?? name} placeholder={t('notice.choose')} notFoundContent={t('notice.none')} value={formData || null}
        onChange={(next: string | null) => onChange(next || undefined, fieldPathId.path)} onBlur={() => onBlur(fieldPathId.$id, formData)}
        options={notices.map(({ id, title, version, given }) => ({ value: id, label: `${t('notice.option', { title, version })} · ${t('notice.counts', { given })}` }))}
      />
    </>
  );
}
