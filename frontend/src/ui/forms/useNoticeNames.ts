import { useTranslation } from 'react-i18next';
import { useAllConsentNotices } from '@/lib/api/consentNotices';
import type { LocalForm } from '@/lib/forms/schema';

/** Names of the notices by id, for a form that names one; asks for nothing otherwise. */
export function useNoticeNames({ ui }: LocalForm): Record<string, string> {
  const { t } = useTranslation('forms');
  const asked = Object.values(ui).some((field) => (field as { 'ui:field'?: string } | null)?.['ui:field'] === 'consentNotice');
  const { notices } = useAllConsentNotices(asked);
  return Object.fromEntries(notices.map(({ id, title, version }) => [id, t('notice.option', { title, version })]));
}
