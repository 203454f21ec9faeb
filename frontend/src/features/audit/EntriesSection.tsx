import { Select } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { TrailRow } from '@/lib/api/types';
import { showTime } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { DayPicker } from '@/ui/DayPicker';
import { ErrorView } from '@/ui/ErrorView';
import { LoadMore } from '@/ui/LoadMore';
import { Nothing } from '@/ui/Nothing';
import { Loading } from '@/ui/Page';
import { SaveFile } from '@/ui/SaveFile';
import { SearchBox } from '@/ui/SearchBox';
import { EXPORT, type EntryQuery, useEntries } from './api/entries';
import { ACTIONS, OUTCOMES, OutcomeChip, useActionText, useOutcomeText } from './words';

const NOTHING: EntryQuery = { person: '', matter: '', from: '', until: '', action: '', outcome: '' };
const NAMES = Object.keys(NOTHING) as (keyof EntryQuery)[];

/** Events found by who, what, when and with which outcome. */
export function EntriesSection() {
  const { t } = useTranslation('audit');
  const [search, setSearch] = useSearchParams();
  const query = NAMES.reduce((all, name) => ({ ...all, [name]: search.get(name) ?? '' }), NOTHING);
  const filtered = NAMES.some((name) => query[name]);
  const list = useEntries(query);
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const change = useCallback(
    (name: keyof EntryQuery, value: string | null | undefined) => setSearch((old) => ({ ...Object.fromEntries(old), [name]: value ?? '' }), { replace: true }),
    [setSearch],
  );
  return (
    <>
      <Filters query={query} change={change} />
      <ErrorView error={list.error} retry={() => void list.refetch()} />
      {list.isPending && <Loading />}
      {list.isSuccess && rows.length === 0 && <Nothing title={t(filtered ? 'entries.none.filtered' : 'entries.none')} hint={t('entries.none.hint')} />}
      {rows.length > 0 && <ul className="list">{rows.map((row) => <li key={row.number}><Entry row={row} /></li>)}</ul>}
      <LoadMore list={list} />
      {rows.length > 0 && <div className="section-foot"><SaveFile label={t('entries.export')} from={EXPORT} query={query} name="trail.csv" /><span className="quiet small">{t('entries.export.hint')}</span></div>}
    </>
  );
}

function Filters({ query, change }: { query: EntryQuery; change: (name: keyof EntryQuery, value: string | null | undefined) => void }) {
  const { t } = useTranslation('audit');
  const actionText = useActionText();
  const outcomeText = useOutcomeText();
  const byPerson = useCallback((text: string) => change('person', text), [change]);
  const byMatter = useCallback((text: string) => change('matter', text), [change]);
  return (
    <div role="search" className="filters">
      <SearchBox label={t('entries.person')} value={query.person} onChange={byPerson} />
      <SearchBox label={t('entries.matter')} value={query.matter} onChange={byMatter} />
      <DayPicker aria-label={t('entries.from')} placeholder={t('entries.from')} value={query.from || null} onChange={(day) => change('from', day)} />
      <DayPicker aria-label={t('entries.until')} placeholder={t('entries.until')} value={query.until || null} notBefore={query.from || undefined} onChange={(day) => change('until', day)} />
      <Select
        allowClear aria-label={t('entries.action')} placeholder={t('entries.action')} className="audit-select" value={query.action || null} showSearch={{ optionFilterProp: 'label' }}
        onChange={(value) => change('action', value)} options={ACTIONS.map((value) => ({ value, label: actionText(value) }))}
      />
      <Select
        allowClear aria-label={t('entries.outcome')} placeholder={t('entries.outcome')} className="audit-select" value={query.outcome || null} showSearch={{ optionFilterProp: 'label' }}
        onChange={(value) => change('outcome', value)} options={OUTCOMES.map((value) => ({ value, label: outcomeText(value) }))}
      />
    </div>
  );
}

function Entry({ row }: { row: TrailRow }) {
  const { t } = useTranslation('audit');
  const actionText = useActionText();
  const content = (
    <>
      <span>
        <span className="row"><span className="list-title">{actionText(row.action)}</span><OutcomeChip outcome={row.outcome} /></span>
        <span className="meta">
          <span>{row.actor ?? t('system')}{row.actingFor && `（${t('common:actingFor', { name: row.actingFor })}）`}</span>
          <span>{t(`kind.${row.kind}`, { defaultValue: row.kind })}{row.object && ` ${row.object}`}</span>
        </span>
      </span>
      <span className="list-side small"><span>{showTime(row.at)}</span><span className="quiet">{t('entries.number', { number: row.number })}</span></span>
    </>
  );
  return row.matterId ? <Link className="list-row" to={paths.story(row.matterId)}>{content}</Link> : <div className="list-row">{content}</div>;
}
