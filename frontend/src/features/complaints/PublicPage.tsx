import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { LanguageSwitch } from '@/ui/LanguageSwitch';
import { Page } from '@/ui/Page';
import './complaints.css';

/** The frame of pages that anybody reads without an account. */
export function PublicPage({ title, lead, children }: { title: string; lead?: ReactNode; children: ReactNode }) {
  const { t } = useTranslation('complaints');
  return (
    <div className="public">
      <header className="public-head">
        <Link to={paths.complaints} className="brand"><img src="/favicon.svg" alt="" width="26" height="26" />{t('common:app.short')}</Link>
        <nav className="row" aria-label={t('pages')}>
          <Link to={paths.newComplaint}>{t('file')}</Link>
          <Link to={paths.trackComplaint}>{t('track')}</Link>
          <LanguageSwitch />
        </nav>
      </header>
      <main className="public-main"><Page title={title} lead={lead}>{children}</Page></main>
    </div>
  );
}
