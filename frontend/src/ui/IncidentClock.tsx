import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IncidentClock } from '@/lib/api/types';
import { showTime } from '@/lib/dates';
import { Basis } from './Basis';
import { Chip, type Tone } from './Chip';
import './incident.css';

const TICK_MS = 15_000;

/** The moment it is, moving. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** A duty and its time: what the law says, whose limit, how long it has been, and whether it was met. */
export function IncidentClockRow({ clock, now, ended }: { clock: IncidentClock; now: number; ended: boolean }) {
  const { t } = useTranslation('matters');
  const span = useSpan();
  const duty = useDuty();
  return (
    <div className="clock">
      <div className="row">
        <strong>{duty(clock)}</strong>
        {clock.phase !== 'INITIAL' && <span className="quiet small">{t(`incident.phase.${clock.phase}`)}</span>}
        <Standing clock={clock} now={now} ended={ended} />
      </div>
      <div className="row small">
        {clock.wording !== 'number' && <Chip tone={clock.basis[0] === 'INTERNAL' ? 'neutral' : 'strong'}>{t(clock.basis[0] === 'INTERNAL' ? 'incident.wording.internal' : `incident.wording.${clock.wording}`)}</Chip>}
        <Chip tone={clock.limitKind === 'internal' ? 'neutral' : 'strong'}>{t(`incident.limit.${clock.limitKind}`)} {t('incident.due', { time: showTime(clock.dueAt) })}</Chip>
        {!(ended && !clock.metAt) && <span className="quiet">{t('incident.since', { start: t(`incident.start.${clock.startedBy}`), elapsed: span(Date.parse(clock.startedAt), clock.metAt ? Date.parse(clock.metAt) : now) })}</span>}
        <Basis articles={clock.basis} />
      </div>
    </div>
  );
}

/** Whose duty it is towards whom. */
export function useDuty(): (clock: IncidentClock) => string {
  const { t } = useTranslation('matters');
  return ({ duty, form }) => {
    if (form === 'national') return t('incident.upward', { authority: t(`common:authority.${duty}`) });
    return form === 'report' || form === 'upward' ? t('incident.to', { authority: t(`common:authority.${duty}`) }) : t(`incident.duty.${duty}`);
  };
}

function Standing({ clock, now, ended }: { clock: IncidentClock; now: number; ended: boolean }) {
  const { t } = useTranslation('matters');
  const span = useSpan();
  const due = Date.parse(clock.dueAt);
  if (clock.metAt) {
    const late = Date.parse(clock.metAt) > due;
    return <Chip tone={late ? 'attention' : 'good'}>{t(late ? 'incident.metLate' : 'incident.met', { time: showTime(clock.metAt) })}</Chip>;
  }
  if (ended) return <Chip>{t('incident.stopped')}</Chip>;
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
