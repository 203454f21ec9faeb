import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { Nothing } from '@/ui/Nothing';
import { Page } from '@/ui/Page';

/** An address that leads nowhere. */
export function NotFound() {
  const { t } = useTranslation();
  return (
    <Page title={t('notFound.title')}>
      <Nothing title={t('notFound.lead')} hint={t('notFound.hint')}><Link to={paths.home}>{t('notFound.home')}</Link></Nothing>
    </Page>
  );
}
