import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { Page } from '@/ui/Page';

/** Has it happened, or may it happen: two forms, told apart before anything is filled in. */
export function ReportPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('report')} lead={t('report.lead')}>
      <div className="report-choice">
        {(['incident', 'hazard'] as const).map((kind) => (
          <section key={kind} className="surface" aria-labelledby={`report-${kind}`}>
            <h2 id={`report-${kind}`}>{t(`report.${kind}`)}</h2>
            <p>{t(`report.${kind}.hint`)}</p>
            <Link className="button-link" to={paths[kind]}>{t(`report.${kind}.go`)}</Link>
          </section>
        ))}
      </div>
    </Page>
  );
}
