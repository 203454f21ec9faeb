import { useTranslation } from 'react-i18next';
import { Page } from '@/ui/Page';
import './notices.css';
import { NoticeList } from './NoticeList';

/** Everything I was told. */
export function NoticesPage() {
  const { t } = useTranslation('notices');
  return <Page title={t('title')} lead={t('lead')}><NoticeList /></Page>;
}
