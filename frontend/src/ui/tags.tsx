import { useTranslation } from 'react-i18next';
import type { DueKind, Level, MatterStatus } from '@/lib/api/types';
import { daysUntil, showDate, showTime } from '@/lib/dates';
import { Chip, type Tone } from './Chip';
import { toneOf } from './tones';

const LEVEL_TONES: Record<Level, Tone> = { 1: 'calm', 2: 'attention', 3: 'serious' };
const STATUS_TONES: Record<MatterStatus, Tone> = {
  DRAFT: 'neutral', IN_PROGRESS: 'calm', RETURNED: 'attention', IN_USE: 'good', SUSPENDED: 'serious',
  AFTER_USE_REVIEW: 'calm', ENDED: 'neutral',
};

/** Level of data: general, important, core. */
export function LevelTag({ level }: { level: Level | null | undefined }) {
  const { t } = useTranslation();
  return level ? <Chip tone={LEVEL_TONES[level]}>{t(`level.${level}`)}</Chip> : null;
}

/** Where a matter stands; an ended one shows how it ended. */
export function StatusTag({ status, outcome }: { status: MatterStatus; outcome?: string | null }) {
  const { t } = useTranslation();
  if (status === 'ENDED' && outcome) {
    return <Chip tone={toneOf(outcome)}>{t([`outcome.${outcome}`, 'status.ENDED'])}</Chip>;
  }
  return <Chip tone={STATUS_TONES[status]}>{t(`status.${status}`)}</Chip>;
}

/** A deadline with its kind: law, another authority's rule, or only our own working time. */
export function DueLabel({ dueAt, kind }: { dueAt: string | null; kind: DueKind | null }) {
  const { t } = useTranslation();
  if (!dueAt) return <span className="quiet">{t('due.none')}</span>;
  const timed = !endsTheDay(dueAt);
  const passed = timed && Date.parse(dueAt) < Date.now();
  const days = passed ? Math.min(-1, daysUntil(dueAt)) : daysUntil(dueAt);
  const later = days === 0 ? t('due.today') : t('due.in', { count: days });
  const when = passed ? t('due.passed') : days < 0 ? t('due.over', { count: -days }) : later;
  const shown = kind ?? 'internal';
  return (
    <span className="due" title={showTime(dueAt)}>
      <Chip tone={tone(shown, days)}>{t(`due.kind.${shown}`)}</Chip>
      <span className={days < 0 ? 'due-over' : undefined}>{timed ? showTime(dueAt) : showDate(dueAt)}<span className="quiet"> · {when}</span></span>
    </span>
  );
}

/** A limit of days ends with its day; one of hours at its minute. */
function endsTheDay(dueAt: string): boolean {
  return /23:59$|00:00$/.test(showTime(dueAt));
}

function tone(kind: DueKind, days: number): Tone {
  if (kind === 'internal') return days < 0 ? 'attention' : 'neutral';
  if (days < 0) return 'serious';
  return kind === 'statutory' ? 'strong' : 'calm';
}

/** How delicate a field is, in the catalogue's own word. */
export function SensitivityTag({ sensitivity }: { sensitivity: string }) {
  const { t } = useTranslation();
  const key = sensitivity.toLowerCase();
  const tones: Record<string, Tone> = { sensitive: 'serious', personal: 'attention', identifier: 'attention' };
  return <Chip tone={tones[key] ?? 'neutral'}>{t([`sensitivity.${key}`, 'sensitivity.other'], { value: sensitivity })}</Chip>;
}
