import { Segmented, Select } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useSignedIn } from '@/lib/api/me';
import { useMatters } from '@/lib/api/matters';
import { useMayFile } from '@/lib/api/procedures';
import { paths } from '@/lib/paths';
import { ErrorView } from '@/ui/ErrorView';
import { LoadMore } from '@/ui/LoadMore';
import { MatterItem } from '@/ui/MatterItem';
import { Nothing } from '@/ui/Nothing';
import { Loading, Page } from '@/ui/Page';
import { SearchBox } from '@/ui/SearchBox';

const VIEWS = ['mine', 'involved', 'all'] as const;
const STATUSES = ['DRAFT', 'IN_PROGRESS', 'RETURNED', 'IN_USE', 'SUSPENDED', 'AFTER_USE_REVIEW', 'ENDED'];

/** What I filed, and what I took part in. */
export function MattersPage() {
  const { t } = useTranslation('matters');
  const [search, setSearch] = useSearchParams();
  const me = useSignedIn();
  const mayFile = useMayFile();
  const audits = me.appointments.some((one) => one.post === 'AUDITOR');
  const view = VIEWS.find((known) => known === search.get('view')) ?? 'mine';
  const q = search.get('q') ?? '';
  const status = search.get('status') ?? '';
  const list = useMatters({ view, q, status });
  const matters = list.data?.pages.flatMap((page) => page.items) ?? [];
  const change = useCallback(
    (next: Record<string, string>) => setSearch((old) => ({ ...Object.fromEntries(old), ...next }), { replace: true }),
    [setSearch],
  );
  const searchFor = useCallback((text: string) => change({ q: text }), [change]);
  const filtered = Boolean(q || status);
  return (
    <Page title={t('title')} actions={mayFile && <Link className="button-link" to={paths.filing}>{t('new')}</Link>}>
      <div className="filters">
        <Segmented aria-label={t('view')} value={view} onChange={(next) => change({ view: next })} options={VIEWS.filter((one) => one !== 'all' || audits).map((value) => ({ value, label: t(`view.${value}`) }))} />
        <SearchBox label={t('search')} value={q} onChange={searchFor} />
        <Select
          allowClear aria-label={t('status')} placeholder={t('status')} className="status-select" value={status || null}
          onChange={(next) => change({ status: next ?? '' })} options={STATUSES.map((value) => ({ value, label: t(`common:status.${value}`) }))}
        />
      </div>
      <ErrorView error={list.error} retry={() => void list.refetch()} />
      {list.isPending && <Loading />}
      {list.isSuccess && matters.length === 0 && <Nothing title={t(filtered ? 'empty.filtered' : `empty.${view}`)} hint={filtered || (view === 'mine' && !mayFile) ? '' : t(`empty.${view}.hint`)} />}
      {matters.length > 0 && <ul className="list">{matters.map((matter) => <li key={matter.id}><MatterItem matter={matter} /></li>)}</ul>}
      <LoadMore list={list} />
    </Page>
  );
}
