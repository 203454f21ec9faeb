import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Incident, IncidentClock } from '@/lib/api/types';
import { showTime } from '@/lib/dates';
import { showNumber } from '@/lib/format';
import { Basis } from '@/ui/Basis';
import { Chip, type Tone } from '@/ui/Chip';
import { DispatchFacts, DispatchState } from '@/ui/DispatchFacts';

const TICK_MS = 15_000;

/** The moment it is, moving. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** What an incident is, how its clocks stand, and what was sent to whom. */
export function IncidentPanel({ incident }: { incident: Incident }) {
  const { t } = useTranslation('matters');
  const now = useNow();
  const { classified } = incident;
  return (
    <>
      <section className="surface" aria-labelledby="incident-title">
        <h2 id="incident-title">{t('incident')}</h2>
        <p className="meta">
          <span>{t('incident.noticed')} {showTime(incident.noticedAt)}</span>
          {classified
            ? <span>{t('incident.grade')} <strong>{t(`incident.grade.${classified.grade}`)}</strong> · {t('incident.persons', { persons: showNumber(Number(classified.form.affectedPersons)) })}</span>
            : <span>{t('incident.unclassified')}</span>}
        </p>
        <ul className="plain clocks">{incident.clocks.map((clock) => <li key={clock.id}><Clock clock={clock} now={now} /></li>)}</ul>
      </section>
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

function Clock({ clock, now }: { clock: IncidentClock; now: number }) {
  const { t } = useTranslation('matters');
  const span = useSpan();
  return (
    <div className="clock">
      <div className="row">
        <strong>{useDuty(clock)}</strong>
        {clock.phase !== 'INITIAL' && <span className="quiet small">{t(`incident.phase.${clock.phase}`)}</span>}
        <Standing clock={clock} now={now} />
      </div>
      <div className="row small">
        {clock.wording !== 'number' && <Chip tone={clock.basis[0] === 'INTERNAL' ? 'neutral' : 'strong'}>{t(clock.basis[0] === 'INTERNAL' ? 'incident.wording.internal' : `incident.wording.${clock.wording}`)}</Chip>}
        <Chip tone={clock.limitKind === 'internal' ? 'neutral' : 'strong'}>{t(`incident.limit.${clock.limitKind}`)} {t('incident.due', { time: showTime(clock.dueAt) })}</Chip>
        <span className="quiet">{t('incident.since', { start: t(`incident.start.${clock.startedBy}`), elapsed: span(Date.parse(clock.startedAt), clock.metAt ? Date.parse(clock.metAt) : now) })}</span>
        <Basis articles={clock.basis} />
      </div>
    </div>
  );
}

/** Whose duty it is towards whom. */
function useDuty({ duty, form }: IncidentClock): string {
  const { t } = useTranslation('matters');
  if (form === 'national') return t('incident.upward', { authority: t(`common:authority.${duty}`) });
  return form === 'report' || form === 'upward' ? t('incident.to', { authority: t(`common:authority.${duty}`) }) : t(`incident.duty.${duty}`);
}

function Standing({ clock, now }: { clock: IncidentClock; now: number }) {
  const { t } = useTranslation('matters');
  const span = useSpan();
  const due = Date.parse(clock.dueAt);
  if (clock.metAt) {
    const late = Date.parse(clock.metAt) > due;
    return <Chip tone={late ? 'attention' : 'good'}>{t(late ? 'incident.metLate' : 'incident.met', { time: showTime(clock.metAt) })}</Chip>;
  }
  const tone: Tone = now > due ? 'serious' : 'calm';
  return <Chip tone={tone}>{now > due ? t('incident.late', { late: span(due, now) }) : t('incident.left', { left: span(now, due) })}</Chip>;
}

/** A span in minutes, hours or days. */
function useSpan(): (from: number, until: number) => string {
  const { t } = useTranslation('matters');
  return (from, until) => {
    const minutes = Math.max(0, Math.floor((until - from) / 60_000));
    const [hours, m] = [Math.floor(minutes / 60), minutes % 60];
    if (hours >= 48) return t('incident.dh', { d: Math.floor(hours / 24), h: hours % 24 });
    return hours > 0 ? t('incident.hm', { h: hours, m }) : t('incident.m', { m });
  };
}
