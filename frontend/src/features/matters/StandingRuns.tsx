import { useTranslation } from 'react-i18next';
import type { Matter } from '@/lib/api/types';
import { showDate, showTime } from '@/lib/dates';
import { showNumber } from '@/lib/format';
import { StatusTag } from '@/ui/tags';
import { LinkName } from './LinkedMatters';

/** The standing resolution that stands for the meeting of this matter, and the runs under this one. */
export function StandingRuns({ matter: { coveredBy, runs } }: { matter: Matter }) {
  const { t } = useTranslation('matters');
  if (!coveredBy && runs.length === 0) return null;
  return (
    <section className="surface" aria-labelledby="standing-title">
      <h2 id="standing-title">{t('standing')}</h2>
      {coveredBy && <p className="row">{t('standing.coveredBy')}<LinkName link={coveredBy.link} />{t('standing.until', { until: showDate(coveredBy.until) })}</p>}
      <ul className="plain stack-small">
        {runs.map(({ link, requester, at, persons, rows }) => (
          <li key={link.id} className="row">
            <LinkName link={link} /><StatusTag status={link.status} outcome={link.outcome} />
            <span className="quiet small">
              {requester} · {showTime(at)}
              {rows !== null && ` · ${t('standing.released', { persons: showNumber(persons ?? 0), rows: showNumber(rows) })}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
