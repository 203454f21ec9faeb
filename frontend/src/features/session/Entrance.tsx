import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '@/ui/LanguageSwitch';
import './session.css';

/** The frame of pages before sign-in. */
export function Entrance({ wide = false, children }: { wide?: boolean; children: ReactNode }) {
  const { t } = useTranslation('session');
  useEffect(() => {
    document.title = t('common:app.name');
  }, [t]);
  return (
    <main className="entrance">
      <header className="entrance-head">
        <div>
          <h1>{t('common:app.name')}</h1>
          <p>{t('motto')}</p>
        </div>
        <LanguageSwitch />
      </header>
      <div className={`entrance-box surface${wide ? ' is-wide' : ''}`}>{children}</div>
    </main>
  );
}
