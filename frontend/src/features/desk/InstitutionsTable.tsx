import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useInstitutions } from '@/lib/api/institutions';
import type { DeskInstitution } from '@/lib/api/types';
import { showNumber } from '@/lib/format';
import { paths } from '@/lib/paths';
import { ErrorView } from '@/ui/ErrorView';
import { Nothing } from '@/ui/Nothing';
import { Loading } from '@/ui/Page';

const COUNTS = ['open', 'overdue', 'done'] as const;

/** The institutions of the territory and line, with their counts. */
export function InstitutionsTable() {
  const { t } = useTranslation('desk');
  const list = useInstitutions();
  if (list.isPending) return <Loading />;
  if (!list.data) return <ErrorView error={list.error} retry={() => void list.refetch()} />;
  if (list.data.length === 0) return <Nothing title={t('empty.institutions')} />;
  return (
    <section className="surface">
      <p className="quiet">{t('institutions.lead')}</p>
      <div className="table-scroll" role="region" aria-label={t('view.institutions')} tabIndex={0}>
        <table className="fields-table">
          <thead>
            <tr>
              <th scope="col">{t('column.institution')}</th><th scope="col">{t('column.territory')}</th>
              {COUNTS.map((name) => <th key={name} scope="col">{t(`column.${name}`)}</th>)}
              <th scope="col">{t('column.history')}</th>
            </tr>
          </thead>
          <tbody>{list.data.map((one) => <Row key={one.id} institution={one} />)}</tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={2}>{t('institutions.sum')}</th>
              {COUNTS.map((name) => <td key={name}>{showNumber(list.data.reduce((sum, one) => sum + one[name], 0))}</td>)}
              <td />
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}

function Row({ institution }: { institution: DeskInstitution }) {
  const { t } = useTranslation('desk');
  return (
    <tr>
      <th scope="row">{institution.name}</th>
      <td>{institution.territory}</td>
      {COUNTS.map((name) => <td key={name} className={name === 'overdue' && institution.overdue > 0 ? 'due-over' : undefined}>{showNumber(institution[name])}</td>)}
      <td><Link to={paths.deskOf(institution.id)} aria-label={t('history.of', { name: institution.name })}>{t('history')}</Link></td>
    </tr>
  );
}
