import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Incident } from '@/lib/api/types';
import { showTime } from '@/lib/dates';
import { showNumber } from '@/lib/format';
import { paths } from '@/lib/paths';
import { DispatchFacts, DispatchState } from '@/ui/DispatchFacts';
import { IncidentClockRow, useNow } from '@/ui/IncidentClock';

/** What an incident is, how its clocks stand, and what was sent to whom; of a hazard, which has no clocks, only that. */
export function IncidentPanel({ incident, ended }: { incident: Incident; ended: boolean }) {
  const { t } = useTranslation('matters');
  return (
    <>
      {incident.clocks.length > 0 && <Clocks incident={incident} ended={ended} />}
      <section className="surface" aria-labelledby="incident-sent">
        <h2 id="incident-sent">{t('incident.sent')}</h2>
        {incident.dispatches.length === 0 && <p className="quiet">{t('incident.sent.none')}</p>}
        {incident.dispatches.map((dispatch) => (
          <details key={dispatch.id} className="sent">
            <summary className="row">
              <strong>{dispatch.authority?.name ?? t(`common:authority.${dispatch.addressee.authority}`)}</strong>
              <DispatchState dispatch={dispatch} />
              <span className="quiet small">{t(`common:dispatch.kind.${dispatch.kind}`)}{dispatch.sentAt && ` · ${showTime(dispatch.sentAt)}`}</span>
            </summary>
            <DispatchFacts dispatch={dispatch} />
          </details>
        ))}
      </section>
    </>
  );
}

function Clocks({ incident, ended }: { incident: Incident; ended: boolean }) {
  const { t } = useTranslation('matters');
  const now = useNow();
  const { classified } = incident;
  return (
    <section className="surface" aria-labelledby="incident-title">
      <h2 id="incident-title">{t('incident')}</h2>
      <p className="meta">
        <span>{t('incident.noticed')} {showTime(incident.noticedAt)}</span>
        {classified
          ? <span>{t('incident.grade')} <strong>{t(`incident.grade.${classified.grade}`)}</strong> · {t('incident.persons', { persons: showNumber(Number(classified.form.affectedPersons)) })}</span>
          : <span>{t('incident.unclassified')}</span>}
      </p>
      {incident.mergedInto && <p>{t('incident.mergedInto')}<Link to={paths.matter(incident.mergedInto.id)}>{incident.mergedInto.name}</Link></p>}
      {incident.joined.length > 0 && <p>{t('incident.joined')}{incident.joined.map((one) => <Link key={one.id} className="joined" to={paths.matter(one.id)}>{one.name}</Link>)}</p>}
      <ul className="plain clocks">{incident.clocks.map((clock) => <li key={clock.id}><IncidentClockRow clock={clock} now={now} ended={ended} /></li>)}</ul>
    </section>
  );
}
