import { useTranslation } from 'react-i18next';
import type { SaidView } from '@/lib/api/types';
import { showDate, showTime } from '@/lib/dates';
import { Chip } from './Chip';
import { EvidenceList } from './EvidenceList';
import { toneOf } from './tones';
import './addressees.css';

/** More than one plain reply, which is shown by itself. */
export const isDialogue = (said: SaidView[]): boolean => said.some((one) => one.word !== 'replied' || one.responsible);

/** What an authority and an institution told each other on an addressed matter, in its order; nothing else goes between them. */
export function Dialogue({ said }: { said: SaidView[] }) {
  const { t } = useTranslation();
  return (
    <ol className="plain dialogue" aria-label={t('dialogue')}>
      {said.map((one, index) => (
        <li key={index} className={one.byAuthority ? 'by-authority' : undefined}>
          <p className="row">
            <strong>{t(one.byAuthority ? 'dialogue.authority' : 'dialogue.institution')}</strong>
            <Chip tone={toneOf(one.word)}>{t(`said.${one.word}`)}</Chip>
            <span className="quiet small">{t('dialogue.round', { number: one.round })} · {showTime(one.at)}</span>
          </p>
          <p className="pre">{one.reply}</p>
          {one.issues.length > 0 && <Issues issues={one.issues} />}
          <p className="meta">
            {one.day && <span>{t(`dialogue.day.${one.word}`, { day: showDate(one.day), defaultValue: showDate(one.day) })}</span>}
            {one.responsible && <span>{t([`dialogue.responsible.${one.word}`, 'dialogue.responsible'], { who: one.responsible })}</span>}
            {one.documentNumber && <span>{t('dialogue.document', { number: one.documentNumber })}</span>}
          </p>
          {one.files.length > 0 && <EvidenceList files={one.files} plain />}
        </li>
      ))}
    </ol>
  );
}

/** What an inspection found, item by item. */
function Issues({ issues }: { issues: SaidView['issues'] }) {
  const { t } = useTranslation();
  return (
    <ol className="issues">
      {issues.map((one, index) => (
        <li key={index}>
          <span className="row"><strong>{t(`issue.kind.${one.kind}`)}</strong><Chip tone={one.seriousness === 'minor' ? 'attention' : 'serious'}>{t(`issue.seriousness.${one.seriousness}`)}</Chip><span className="quiet small">{one.article}</span></span>
          <span className="pre">{one.facts}</span>
        </li>
      ))}
    </ol>
  );
}
