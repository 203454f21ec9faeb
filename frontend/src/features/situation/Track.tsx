import { useTranslation } from 'react-i18next';
import { showTime } from '@/lib/dates';
import type { Tone } from '@/ui/Chip';

/** Something at a moment; `open` is still to come or still to be done. */
export interface Mark { at: string; what: string; tone: Tone; open?: boolean }

const MINUTE_MS = 60_000;
const TICKS = [60, 240, 1440, 10_080, 43_200, 129_600];

/** Moments from the first on a line whose scale gets denser, because the first hours decide. */
export function Track({ marks, now }: { marks: Mark[]; now?: number | undefined }) {
  const { t } = useTranslation('situation');
  const times = marks.map((mark) => Date.parse(mark.at));
  const from = Math.min(...times);
  const minutes = (time: number) => Math.max(0, time - from) / MINUTE_MS;
  const whole = Math.log1p(Math.max(TICKS[0]!, ...times.map(minutes), now ? minutes(now) : 0) * 1.1);
  const left = (passed: number) => ({ left: `${(Math.log1p(passed) / whole) * 100}%` });
  const told = marks.map((mark) => t('mark', { what: mark.what, time: showTime(mark.at) }));
  return (
    <div className="track" role="img" aria-label={t('track', { marks: told.join(t('common:listComma')) })}>
      {TICKS.filter((tick) => Math.log1p(tick) < whole).map((tick) => <span key={tick} className="track-tick" style={left(tick)}>{t(`tick.${tick}`)}</span>)}
      {now && <span className="track-now" style={left(minutes(now))} title={t('mark.now')} />}
      {marks.map((mark, index) => <span key={index} className={`track-mark is-${mark.tone}${mark.open ? ' is-open' : ''}`} style={left(minutes(times[index]!))} title={told[index]} />)}
    </div>
  );
}
