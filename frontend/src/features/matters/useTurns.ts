import { useTranslation } from 'react-i18next';
import type { Matter, TimelineEntry } from '@/lib/api/types';
import { local } from '@/lib/i18n';
import { turnText, whoText } from '@/ui/timelineText';

/** One line of a chronology. */
export interface Turn { at: string; what: string; note?: string | undefined; who: string }

/** What happened in a matter, in order of time: its discovery and submission, what was decided, sent and answered, its end. */
export function useTurns(matter: Matter, entries: TimelineEntry[]): Turn[] {
  const { t } = useTranslation('matters');
  const turns: Turn[] = [];
  if (matter.incident) turns.push({ at: matter.incident.noticedAt, what: t('chronology.noticed'), who: '' });
  if (matter.submittedAt) turns.push({ at: matter.submittedAt, what: t('chronology.filed', { procedure: local(matter.procedureName) }), who: matter.requester.name });
  for (const entry of entries) {
    if (!entry.at) continue;
    const said = entry.opinion ? t([`common:opinion.${entry.opinion}`, 'common:opinion.other']) : t(`kind.${entry.kind}`);
    const to = entry.to && t('to', { authority: entry.to.name ?? t(`common:authority.${entry.to.authority}`) });
    turns.push({
      at: entry.at,
      what: entry.linked ? turnText(t, entry, entry.linked) : [local(entry.name), to, said].filter(Boolean).join(' · '),
      note: [entry.comment, letter(entry)].filter(Boolean).join('\n') || undefined,
      who: entry.who.map((who) => whoText(who, t)).join(t('common:listComma')),
    });
  }
  return turns.sort((a, b) => a.at.localeCompare(b.at));

  function letter({ form }: TimelineEntry) {
    return form?.number && form.date ? t('chronology.letter', { number: form.number, date: form.date }) : null;
  }
}
