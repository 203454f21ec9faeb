import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LedgerLimit, LedgerPosting } from '@/lib/api/types';
import { showTime } from '@/lib/dates';
import { showNumber } from '@/lib/format';
import { paths } from '@/lib/paths';
import { ErrorView } from '@/ui/ErrorView';
import { LoadMore } from '@/ui/LoadMore';
import { Loading } from '@/ui/Page';
import { usePostings } from './api/limits';

/** The lines behind a limit, newest first. */
export function Postings({ limit }: { limit: LedgerLimit }) {
  const { t } = useTranslation('ledger');
  const list = usePostings(limit.id);
  const lines = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <ErrorView error={list.error} retry={() => void list.refetch()} />
      {list.isPending && <Loading rows={3} />}
      {list.isSuccess && lines.length === 0 && <p className="quiet">{t('postings.none')}</p>}
      {lines.length > 0 && <ol className="list">{lines.map((line) => <li key={line.position} className="list-row"><Line line={line} /></li>)}</ol>}
      <LoadMore list={list} />
    </>
  );
}

function Line({ line }: { line: LedgerPosting }) {
  const { t } = useTranslation('ledger');
  const number = line.matterNumber ?? '—';
  return (
    <>
      <span>
        <span className="list-title">{t(`posting.${line.kind}`)} {showNumber(line.amount)}</span>{' '}
        {line.matterId ? <Link to={paths.matter(line.matterId)}>{number}</Link> : <span>{number}</span>}
        {line.listed != null && <><br /><span className="small quiet">{t('posting.listed', { listed: showNumber(line.listed), counted: showNumber(line.counted ?? 0) })}</span></>}
        {line.projected != null && <><br /><span className="small quiet">{t('posting.projected', { projected: showNumber(line.projected), year: line.year })}</span></>}
      </span>
      <span className="list-side small quiet"><span>{showTime(line.at)}</span><span>{line.by ?? t('system')}</span></span>
    </>
  );
}
