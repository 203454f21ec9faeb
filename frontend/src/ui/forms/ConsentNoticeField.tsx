import { Select } from 'antd';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useConsentNotices } from '@/lib/api/consentNotices';
import { ErrorView } from '../ErrorView';
import type { ShuzhaFieldProps } from './context';

/** Picks a version of a notice to individuals, with how many people consent to it; the value is its id. */
export function ConsentNoticeField(props: ShuzhaFieldProps<string>) {
  const { t } = useTranslation('forms');
  const { formData, fieldPathId, onChange, onBlur, disabled, readonly, name } = props;
  const { data, error, refetch, isPending, hasNextPage, isFetching, fetchNextPage } = useConsentNotices();
  useEffect(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  const notices = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <ErrorView error={error} retry={() => void refetch()} />
      <Select
        id={fieldPathId.$id} className="fill" allowClear showSearch={{ optionFilterProp: 'label' }} loading={isPending} disabled={disabled || readonly}
        aria-label={props.schema.title ?? name} placeholder={t('notice.choose')} notFoundContent={t('notice.none')} value={formData || null}
        onChange={(next: string | null) => onChange(next || undefined, fieldPathId.path)} onBlur={() => onBlur(fieldPathId.$id, formData)}
        options={notices.map(({ id, title, version, given }) => ({ value: id, label: `${t('notice.option', { title, version })} · ${t('notice.counts', { given })}` }))}
      />
    </>
  );
}
