import { useTranslation } from 'react-i18next';
import type { Id, Matter, StandingRun } from '@/lib/api/types';
import { showDate, showTime } from '@/lib/dates';
import { showNumber } from '@/lib/format';
import { ErrorView } from '@/ui/ErrorView';
import { LoadMore } from '@/ui/LoadMore';
import { Loading } from '@/ui/Page';
import { StatusTag } from '@/ui/tags';
import { useRuns } from './api/getRuns';
import { LinkName } from './LinkedMatters';
import { YearlyTotals } from './YearlyTotals';

/** The standing resolution that stands for the meeting of this matter, and the runs under this one. */
export function StandingRuns({ matter: { id, coveredBy, standing } }: { matter: Matter }) {
  const { t } = useTranslation('matters');
  if (!coveredBy && !standing) return null;
  return (
    <section className="surface" aria-labelledby="standing-title">
      <h2 id="standing-title">{t('standing')}</h2>
      {coveredBy && <p className="row">{t('standing.coveredBy')}<LinkName link={coveredBy.link} />{t('standing.until', { until: showDate(coveredBy.until) })}</p>}
      {standing?.yearly && <YearlyTotals yearly={standing.yearly} />}
      {standing && <Runs of={id} />}
    </section>
  );
}

function Runs({ of }: { of: Id }) {
  const { t } = useTranslation('matters');
  const list = useRuns(of);
  const runs = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <h3>{t('standing.runs')}</h3>
      <ErrorView error={list.error} retry={() => void list.refetch()} />
      {list.isPending && <Loading rows={2} />}
      {list.isSuccess && runs.length === 0 && <p className="quiet">{t('standing.runs.none')}</p>}
      <ul className="plain stack-small">{runs.map((run) => <li key={run.link.id + run.at} className="row"><Run run={run} /></li>)}</ul>
      <LoadMore list={list} />
    </>
  );
}

function Run({ run: { link, requester, at, persons, rows } }: { run: StandingRun }) {
  const { t } = useTranslation('matters');
  return (
    <>
      <LinkName link={link} /><StatusTag status={link.status} outcome={link.outcome} />
      <span className="quiet small">
        {requester} · {showTime(at)}
        {rows !== null && ` · ${t('standing.released', { persons: showNumber(persons ?? 0), rows: showNumber(rows) })}`}
      </span>
    </>
  );
}
