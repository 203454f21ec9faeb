const SHANGHAI = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

/** The date so many days from today, in Shanghai. */
export function day(fromToday: number): string {
  return SHANGHAI.format(Date.now() + fromToday * 86_400_000);
}
