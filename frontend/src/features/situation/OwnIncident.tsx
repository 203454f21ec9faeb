import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Dispatch, IncidentClock, Situation } from '@/lib/api/types';
import { showTime } from '@/lib/dates';
import { showNumber } from '@/lib/format';
import { local } from '@/lib/i18n';
import { paths } from '@/lib/paths';
import { DispatchState } from '@/ui/DispatchFacts';
import { IncidentClockRow, useDuty } from '@/ui/IncidentClock';
import { LevelTag, StatusTag } from '@/ui/tags';
import { type Mark, Track } from './Track';

/** One incident of the own institution: its time line, the clocks that run, who acts next, and what was sent to whom. */
export function OwnIncident({ situation, now }: { situation: Situation; now: number }) {
  const { t } = useTranslation('situation');
  const { id, incident } = situation;
  const running = incident.clocks.filter((clock) => !clock.metAt).sort((a, b) => a.dueAt.localeCompare(b.dueAt));
  const met = incident.clocks.length - running.length;
  const ended = situation.status === 'ENDED';
  return (
    <article className="surface" aria-labelledby={`incident-${id}`}>
      <h2 id={`incident-${id}`} className="row"><Link className="situation-what" to={paths.matter(id)}>{incident.what}</Link><StatusTag status={situation.status} outcome={situation.outcome} /><LevelTag level={situation.level} /></h2>
      <p className="meta">
        <span>{situation.number}</span>
        <span>{t('matters:incident.noticed')} {showTime(incident.noticedAt)}</span>
        {incident.classified
          ? <span>{t('matters:incident.grade')} <strong>{t(`matters:incident.grade.${incident.classified.grade}`)}</strong> · {t('matters:incident.persons', { persons: showNumber(Number(incident.classified.form.affectedPersons)) })}</span>
          : <span>{t('matters:incident.unclassified')}</span>}
        <Link to={paths.chronology(id)}>{t('chronology')}</Link>
      </p>
      <Track marks={useMarks(situation, now)} now={ended ? undefined : now} />
      <div className="situation-parts">
        <section className="situation-clocks">
          <h3>{t('clocks')}{met > 0 && <span className="quiet small"> · {t('clocks.met', { count: met })}</span>}</h3>
          {running.length === 0 && <p className="quiet">{t('clocks.none')}</p>}
          <ul className="plain clocks">{running.map((clock) => <li key={clock.id}><IncidentClockRow clock={clock} now={now} ended={ended} /></li>)}</ul>
        </section>
        <section>
          <h3>{t('next')}</h3>
          {situation.openSteps.length === 0 && <p className="quiet">{t('next.none')}</p>}
          <ul className="plain stacked">
            {situation.openSteps.map((step, index) => (
              <li key={index}>{local(step.name)}<br /><span className={step.who.length ? 'quiet' : 'due-over'}>{step.who.join(t('common:listComma')) || t('next.nobody')}</span></li>
            ))}
          </ul>
        </section>
        <section>
          <h3>{t('sent')}</h3>
          {incident.dispatches.length === 0 && <p className="quiet">{t('sent.none')}</p>}
          <ul className="plain stacked">{incident.dispatches.map((dispatch) => <li key={dispatch.id}><Sent dispatch={dispatch} /></li>)}</ul>
        </section>
      </div>
    </article>
  );
}

function Sent({ dispatch }: { dispatch: Dispatch }) {
  const { t } = useTranslation();
  return (
    <>
      <span className="row"><span>{dispatch.authority?.name ?? t(`authority.${dispatch.addressee.authority}`)}</span><DispatchState dispatch={dispatch} /></span>
      <span className="quiet small">{[t(`dispatch.kind.${dispatch.kind}`), dispatch.sentAt && showTime(dispatch.sentAt)].filter(Boolean).join(' · ')}</span>
    </>
  );
}

/** Its discovery, its clocks at their limit or when they were met, and the answers. */
function useMarks(situation: Situation, now: number): Mark[] {
  const { t } = useTranslation('situation');
  const duty = useDuty();
  const { incident } = situation;
  const clockMark = (clock: IncidentClock): Mark | null => {
    if (!clock.metAt && situation.status === 'ENDED') return null;
    if (!clock.metAt) return { at: clock.dueAt, what: t('mark.due', { duty: duty(clock) }), tone: Date.parse(clock.dueAt) < now ? 'serious' : 'neutral', open: true };
    const late = clock.metAt > clock.dueAt;
    return { at: clock.metAt, what: t(late ? 'mark.late' : 'mark.met', { duty: duty(clock) }), tone: late ? 'attention' : 'good' };
  };
  const answers = incident.dispatches.filter((dispatch) => dispatch.answer && dispatch.endedAt);
  return [
    { at: incident.noticedAt, what: t('mark.noticed'), tone: 'strong' },
    ...incident.clocks.map(clockMark).filter((mark) => mark !== null),
    ...answers.map((dispatch): Mark => ({ at: dispatch.endedAt!, what: t('mark.answered', { authority: dispatch.authority?.name ?? t(`common:authority.${dispatch.addressee.authority}`) }), tone: 'calm' })),
  ];
}
