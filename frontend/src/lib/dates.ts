import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import relativeTime from 'dayjs/plugin/relativeTime';

dayjs.extend(relativeTime);

/** Working place of every institution; used where the browser's own zone would move a date. */
export const ZONE = 'Asia/Shanghai';

const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.DateTimeFormat(language, { timeZone: ZONE, ...options });
  formats.set(key, known);
  return known;
}

/** 2026-03-01 → the same, checked; an instant → its date in Shanghai. */
export function showDate(value: string | null | undefined): string {
  if (!value) return '—';
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return value;
  return format('sv-SE', { dateStyle: 'short' }).format(new Date(value));
}

/** Date and minute in Shanghai, e.g. 2026-03-01 09:05. */
export function showTime(value: string | null | undefined): string {
  if (!value) return '—';
  return format('sv-SE', { dateStyle: 'short', timeStyle: 'short' }).format(new Date(value));
}

/** Hour and minute on the reader's clock, e.g. 09:05. */
export function clockTime(at: Date): string {
  return dayjs(at).format('HH:mm');
}

/** Whole days from now to the instant in Shanghai's calendar; negative when past. */
export function daysUntil(value: string, now: Date = new Date()): number {
  const day = (date: Date) => Date.parse(showDate(date.toISOString()));
  return Math.round((day(new Date(value)) - day(now)) / 86_400_000);
}

/** Today in Shanghai as yyyy-MM-dd. */
export function today(now: Date = new Date()): string {
  return showDate(now.toISOString());
}
