import { Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAllConsentNotices } from '@/lib/api/consentNotices';
import type { ConsentNotice } from '@/lib/api/types';
import { ErrorView } from '../ErrorView';
import type { ShuzhaFieldProps } from './context';

/** Picks a version of a notice to individuals, with its receiver and how many people consent to it; the value is its id. */
export function ConsentNoticeField(props: ShuzhaFieldProps<string>) {
  const { t } = useTranslation('forms');
  const { formData, fieldPathId, onChange, onBlur, disabled, readonly, name } = props;
  const { list, notices } = useAllConsentNotices();
  const label = ({ title, version, receiverName, given }: ConsentNotice) =>
    [t('notice.option', { title, version }), receiverName && t('notice.receiver', { name: receiverName }), t('notice.counts', { given })].filter(Boolean).join(' · ');
  return (
    <>
      <ErrorView error={list.error} retry={() => void list.refetch()} />
      <Select
        id={fieldPathId.$id} className="fill fill-wide" allowClear showSearch={{ optionFilterProp: 'label' }} loading={list.isPending} disabled={disabled || readonly}
        aria-label={props.schema.title ?? name} placeholder={t('notice.choose')} notFoundContent={t('notice.none')} value={formData || null}
        onChange={(next: string | null) => onChange(next || undefined, fieldPathId.path)} onBlur={() => onBlur(fieldPathId.$id, formData)}
        options={notices.map((notice) => ({ value: notice.id, label: label(notice) }))}
      />
    </>
  );
}
