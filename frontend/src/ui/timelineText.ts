import type { TFunction } from 'i18next';
import type { TimelineEntry, TimelineWho } from '@/lib/api/types';
import { showDate } from '@/lib/dates';
import { local } from '@/lib/i18n';

/** The words for a turn of another matter. */
export function turnText(t: TFunction, entry: TimelineEntry, linked: NonNullable<TimelineEntry['linked']>): string {
  const name = [local(entry.name), linked.number].filter(Boolean).join(' ');
  const turn = entry.kind === 'linked' ? `${linked.caller ? 'caller' : 'called'}.${linked.outcome ? 'ended' : 'began'}` : entry.kind;
  return t(`turn.${turn}`, { name, until: linked.until && showDate(linked.until) });
}

/** Who acts for somebody is shown with both names. */
export function whoText(who: TimelineWho, t: TFunction): string {
  return [who.name, who.actingFor && `（${t('common:actingFor', { name: who.actingFor })}）`].filter(Boolean).join('');
}
