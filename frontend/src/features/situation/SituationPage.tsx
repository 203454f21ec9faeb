import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useSignedIn } from '@/lib/api/me';
import { paths } from '@/lib/paths';
import { supervises } from '@/lib/posts';
import { ErrorView } from '@/ui/ErrorView';
import { useNow } from '@/ui/IncidentClock';
import { LoadMore } from '@/ui/LoadMore';
import { Nothing } from '@/ui/Nothing';
import { Loading, Page } from '@/ui/Page';
import { SaveFile } from '@/ui/SaveFile';
import { TabNav } from '@/ui/TabNav';
import { useReached } from './api/reached';
import { useSituation } from './api/situation';
import { OwnIncident } from './OwnIncident';
import { ReachedIncident } from './ReachedIncident';
import './situation.css';

const VIEWS = ['open', 'ended'] as const;
/** What is reported to an authority, by the name its tab has. */
const REPORTED = { incidents: 'security-incident-response', hazards: 'hazard-report' } as const;
const KINDS = ['incidents', 'hazards'] as const;

/** How incidents stand: those of the own institution, or those that institutions reported to the authority. */
export function SituationPage() {
  const me = useSignedIn();
  return supervises(me) ? <Reached /> : <Own />;
}

function Own() {
  const { t } = useTranslation('situation');
  const [search] = useSearchParams();
  const view = VIEWS.find((known) => known === search.get('view')) ?? 'open';
  const list = useSituation({ view });
  const now = useNow();
  return (
    <Page title={t('title')} lead={t('lead')}>
      <TabNav label={t('title')} active={view} items={VIEWS.map((name) => ({ key: name, label: t(`view.${name}`), to: paths.situation(name) }))} />
      <List list={list} empty={view}>{(one) => <OwnIncident key={one.id} situation={one} now={now} />}</List>
    </Page>
  );
}

function Reached() {
  const { t } = useTranslation('situation');
  const [search] = useSearchParams();
  const kind = KINDS.find((known) => known === search.get('kind')) ?? 'incidents';
  const procedure = REPORTED[kind];
  const list = useReached({ procedure });
  const now = useNow();
  const some = Boolean(list.data?.pages.some((page) => page.items.length > 0));
  return (
    <Page title={t('title')} lead={t('lead.authority')} actions={some && <SaveFile label={t('table')} from="/api/desk/matters/export" query={{ procedure }} name={`${procedure}.csv`} />}>
      <TabNav label={t('title')} active={kind} items={KINDS.map((name) => ({ key: name, label: t(`kind.${name}`), to: paths.reached(name) }))} />
      <List list={list} empty={`reached.${kind}`}>{(one) => <ReachedIncident key={one.dispatches[0]!.id} reached={one} now={now} />}</List>
    </Page>
  );
}

type Found<T> = Parameters<typeof LoadMore>[0]['list'] & {
  data: { pages: { items: T[] }[] } | undefined; error: unknown; isPending: boolean; isSuccess: boolean; refetch: () => unknown;
};

function List<T>({ list, empty, children }: { list: Found<T>; empty: string; children: (one: T) => ReactNode }) {
  const { t } = useTranslation('situation');
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <ErrorView error={list.error} retry={() => void list.refetch()} />
      {list.isPending && <Loading rows={8} />}
      {list.isSuccess && rows.length === 0 && <Nothing title={t(`empty.${empty}`)} hint={t(`empty.${empty}.hint`)} />}
      {rows.length > 0 && <p className="quiet small">{t(empty.startsWith('reached') ? 'track.scale.reached' : 'track.scale')}</p>}
      <div className="stack">{rows.map(children)}</div>
      <LoadMore list={list} />
    </>
  );
}
