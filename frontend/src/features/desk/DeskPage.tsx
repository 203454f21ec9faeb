import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useInstitutions } from '@/lib/api/institutions';
import { paths } from '@/lib/paths';
import { ErrorView } from '@/ui/ErrorView';
import { LoadMore } from '@/ui/LoadMore';
import { Nothing } from '@/ui/Nothing';
import { Loading, Page } from '@/ui/Page';
import { TabNav } from '@/ui/TabNav';
import { useDispatches } from './api/dispatches';
import { DispatchItem } from './DispatchItem';
import { InstitutionsTable } from './InstitutionsTable';

const VIEWS = ['open', 'done', 'institutions'] as const;

/** The regulator's desk: what reached the authority, what it has answered, and the institutions of its territory. */
export function DeskPage() {
  const { t } = useTranslation('desk');
  const [search] = useSearchParams();
  const view = VIEWS.find((known) => known === search.get('view')) ?? 'open';
  return (
    <Page title={t('title')} lead={t('lead')}>
      <TabNav label={t('title')} active={view} items={VIEWS.map((name) => ({ key: name, label: t(`view.${name}`), to: paths.desk(name) }))} />
      {view === 'institutions' ? <InstitutionsTable /> : <Dispatches view={view} institution={search.get('institution')} />}
    </Page>
  );
}

function Dispatches({ view, institution }: { view: 'open' | 'done'; institution: string | null }) {
  const { t } = useTranslation('desk');
  const list = useDispatches({ view, institution });
  const institutions = useInstitutions();
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const only = institutions.data?.find((one) => one.id === institution);
  return (
    <>
      {institution && only && <p className="row"><span>{t('filtered', { name: only.name })}</span><Link to={paths.desk(view)}>{t('unfilter')}</Link></p>}
      <ErrorView error={list.error} retry={() => void list.refetch()} />
      {list.isPending && <Loading />}
      {list.isSuccess && rows.length === 0 && <Nothing title={t(`empty.${view}`)} hint={t(`empty.${view}.hint`)} />}
      {rows.length > 0 && <ul className="list">{rows.map((row) => <li key={row.id}><DispatchItem row={row} /></li>)}</ul>}
      <LoadMore list={list} />
    </>
  );
}
