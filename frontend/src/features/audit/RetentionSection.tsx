import { Alert, Select } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { RetentionRow } from '@/lib/api/types';
import { showDate, showTime } from '@/lib/dates';
import { textLang } from '@/lib/i18n';
import { Basis } from '@/ui/Basis';
import { Chip, type Tone } from '@/ui/Chip';
import { ErrorView } from '@/ui/ErrorView';
import { LoadMore } from '@/ui/LoadMore';
import { Nothing } from '@/ui/Nothing';
import { Loading } from '@/ui/Page';
import { SearchBox } from '@/ui/SearchBox';
import { LiftAction, RetentionActions } from './RetentionActions';
import { useRetentions } from './api/retention';

const SHOWN = ['DUE', 'held', 'KEPT', 'RUNNING', 'RELEASED'];
const TONES: Record<RetentionRow['state'], Tone> = { RUNNING: 'calm', KEPT: 'neutral', DUE: 'attention', RELEASED: 'neutral' };

/** How long each matter is kept, which are held, and which somebody has to look at. */
export function RetentionSection() {
  const { t } = useTranslation('audit');
  const [search, setSearch] = useSearchParams();
  const show = search.get('show') ?? '';
  const number = search.get('number') ?? '';
  const list = useRetentions(show === 'held' ? { state: '', held: 'true', number } : { state: show, held: '', number });
  const rows = list.data?.pages.flatMap((page) => page.items) ?? [];
  const change = useCallback(
    (name: string, value: string | undefined) => setSearch((old) => ({ ...Object.fromEntries(old), [name]: value ?? '' }), { replace: true }),
    [setSearch],
  );
  const byNumber = useCallback((text: string) => change('number', text), [change]);
  return (
    <>
      <Alert type="info" className="gap-below" title={t('retention.lead')} />
      <div role="search" className="filters">
        <Select
          aria-label={t('retention.show')} className="audit-select" value={show} onChange={(value) => change('show', value)}
          options={[{ value: '', label: t('retention.show.all') }, ...SHOWN.map((value) => ({ value, label: t(`retention.show.${value}`) }))]}
        />
        <SearchBox label={t('retention.number')} value={number} onChange={byNumber} />
      </div>
      <ErrorView error={list.error} retry={() => void list.refetch()} />
      {list.isPending && <Loading />}
      {list.isSuccess && rows.length === 0 && <Nothing title={t(show || number ? 'retention.none.filtered' : 'retention.none')} />}
      {rows.length > 0 && <ul className="list">{rows.map((row) => <li key={row.matterId}><Term row={row} /></li>)}</ul>}
      <LoadMore list={list} />
    </>
  );
}

function Term({ row }: { row: RetentionRow }) {
  const { t, i18n } = useTranslation('audit');
  return (
    <div className="list-row">
      <span className="grow term">
        <span className="row">
          <span className="list-title">{row.title}</span>
          <Chip tone={TONES[row.state]}>{t(`retention.state.${row.state}`)}</Chip>
          {row.holds.length > 0 && <Chip tone="strong">{t('retention.held')}</Chip>}
        </span>
        <span className="meta">
          <span>{row.number}</span>
          <span>{row.procedureName[textLang(i18n.language)]}</span>
          {row.endedOn && <span>{t('retention.ended', { day: showDate(row.endedOn) })}</span>}
          <strong>{row.until ? t('retention.until', { day: showDate(row.until) }) : t('retention.noEnd')}</strong>
          <Basis articles={[...new Set(row.grounds.map((ground) => ground.article))]} />
        </span>
        <Grounds row={row} />
        {row.holds.map((hold) => (
          <span key={hold.id} className="row small">
            <span>{t('retention.hold.line', { since: showTime(hold.since), by: hold.placedBy, reference: hold.reference, reason: hold.reason })}</span>
            {hold.mayLift && <LiftAction hold={hold.id} />}
          </span>
        ))}
        {row.reviews.map((review) => (
          <span key={review.at} className="quiet small">{t(`retention.review.${review.result}`, { at: showTime(review.at), by: review.by, day: showDate(review.until), reason: review.reason })}</span>
        ))}
        <RetentionActions row={row} />
      </span>
    </div>
  );
}

function Grounds({ row }: { row: RetentionRow }) {
  const { t } = useTranslation('audit');
  return (
    <span className="meta">
      {row.grounds.map((ground) => <span key={ground.ground}>{t(`retention.ground.${ground.ground}`, { defaultValue: ground.ground })}{t('retention.source', { source: t(`retention.source.${ground.source}`) })}</span>)}
    </span>
  );
}
