import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useProcedures } from '@/lib/api/procedures';
import { local } from '@/lib/i18n';
import { paths } from '@/lib/paths';
import { Basis } from '@/ui/Basis';
import { ErrorView } from '@/ui/ErrorView';
import { Nothing } from '@/ui/Nothing';
import { Loading, Page } from '@/ui/Page';
import './filing.css';

/** What I may file, each with what it is for and what it rests on. */
export function ProceduresPage() {
  const { t } = useTranslation('filing');
  const procedures = useProcedures();
  return (
    <Page title={t('title')} lead={t('lead')}>
      <ErrorView error={procedures.error} retry={() => void procedures.refetch()} />
      {procedures.isPending && <Loading />}
      {procedures.data?.length === 0 && <Nothing title={t('none')} hint={t('none.hint')} />}
      <div className="procedures">
        {procedures.data?.map((procedure) => (
          <section key={procedure.key} className="surface" aria-labelledby={`procedure-${procedure.key}`}>
            <h2 id={`procedure-${procedure.key}`}>{local(procedure.name)}</h2>
            <p>{local(procedure.description)}</p>
            <div className="row">
              <Link className="button-link" to={paths.file(procedure.key)}>{t('begin')}</Link>
              <Basis articles={procedure.basis} />
            </div>
          </section>
        ))}
      </div>
    </Page>
  );
}
