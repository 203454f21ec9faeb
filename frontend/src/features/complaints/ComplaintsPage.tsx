import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { Channels } from './Channels';
import { PublicPage } from './PublicPage';

const STEPS = ['file', 'accept', 'investigate', 'decide', 'tell'] as const;

/** What may be reported, how that goes, and how every authority is reached (A36). */
export function ComplaintsPage() {
  const { t } = useTranslation('complaints');
  return (
    <PublicPage title={t('title')} lead={t('lead')}>
      <div className="stack">
        <div className="public-doors">
          <Link className="button-link public-door" to={paths.newComplaint}>{t('file.door')}</Link>
          <Link className="public-door is-second" to={paths.trackComplaint}>{t('track.door')}</Link>
        </div>
        <section className="surface" aria-labelledby="steps-title">
          <h2 id="steps-title">{t('steps')}</h2>
          <ol className="public-steps">{STEPS.map((step) => <li key={step}>{t(`step.${step}`)}</li>)}</ol>
        </section>
        <section className="surface" aria-labelledby="protected-title">
          <h2 id="protected-title">{t('protected')}</h2>
          <p>{t('protected.lead')}</p>
          <p>{t('anonymous.means')}</p>
        </section>
        <Channels />
      </div>
    </PublicPage>
  );
}
