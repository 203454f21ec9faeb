import { useTranslation } from 'react-i18next';
import type { Matter, TimelineEntry } from '@/lib/api/types';
import { showTime } from '@/lib/dates';
import { local } from '@/lib/i18n';
import { Basis } from './Basis';
import { Chip } from './Chip';
import { ReadForm } from './forms/ReadForm';
import { DueLabel, StatusTag } from './tags';
import { turnText, whoText } from './timelineText';
import { toneOf } from './tones';
import './timeline.css';

/** What reading the steps' forms needs of the matter. */
type Subject = Pick<Matter, 'assets' | 'names' | 'texts'>;

/** What was done, what is open and what comes, one under the other; rounds are told apart. */
export function Timeline({ entries, matter }: { entries: TimelineEntry[]; matter: Subject }) {
  const { t } = useTranslation('matters');
  return (
    <ol className="timeline" aria-label={t('tab.timeline')}>
      {entries.map((entry, index) => {
        const before = entries[index - 1];
        const newRound = before && !entry.linked && entry.round > before.round;
        return (
          <li key={entry.id ?? entry.element} className={`step step-${entry.kind}${entry.unresolved ? ' is-stuck' : ''}`}>
            {newRound && <p className="round">{t('round', { number: entry.round })}</p>}
            {entry.linked ? <Turn entry={entry} linked={entry.linked} /> : <Step entry={entry} matter={matter} />}
          </li>
        );
      })}
    </ol>
  );
}

/** A turn of another matter: it called this one or was called, and what it handed over; or it stood for the meeting. */
function Turn({ entry, linked }: { entry: TimelineEntry; linked: NonNullable<TimelineEntry['linked']> }) {
  const { t } = useTranslation('matters');
  return (
    <>
      <div className="row">
        <span className="step-name">{turnText(t, entry, linked)}</span>
        {linked.outcome && <StatusTag status="ENDED" outcome={linked.outcome} />}
      </div>
      <div className="meta">{entry.at && <span>{showTime(entry.at)}</span>}</div>
    </>
  );
}

function Step({ entry, matter }: { entry: TimelineEntry; matter: Subject }) {
  const { t } = useTranslation('matters');
  return (
    <>
      <div className="row">
        <span className="step-name">{local(entry.name)}</span>
        <Chip tone={entry.kind === 'open' ? 'strong' : 'neutral'}>{t(`kind.${entry.kind}`)}</Chip>
        {entry.opinion && <Chip tone={toneOf(entry.opinion)}>{t([`common:opinion.${entry.opinion}`, 'common:opinion.other'])}</Chip>}
        <Basis articles={entry.basis} />
      </div>
      <div className="meta">
        {entry.department && <span>{entry.department}</span>}
        {entry.institution && <span>{entry.institution}</span>}
        {entry.to && <span>{t('to', { authority: entry.to.name ?? t(`common:authority.${entry.to.authority}`) })}</span>}
        {entry.who.length > 0 && <span>{entry.who.map((who) => whoText(who, t)).join(t('common:listComma'))}</span>}
        {entry.at && <span>{showTime(entry.at)}</span>}
        {entry.kind === 'open' && entry.openedAt && <span>{t('common:arrived', { time: showTime(entry.openedAt) })}</span>}
        {entry.kind === 'open' && entry.dueAt && <DueLabel dueAt={entry.dueAt} kind={entry.dueKind} />}
        {entry.version > 1 && entry.kind !== 'coming' && <span>{t('common:version.number', { number: entry.version })}</span>}
      </div>
      {entry.unresolved && <p className="stuck" role="alert">{t('stuck')}</p>}
      {entry.comment && <blockquote className="pre">{entry.comment}</blockquote>}
      {entry.form && entry.forms && <div className="step-form"><ReadForm titled pair={entry.forms} texts={matter.texts} data={entry.form} assets={matter.assets} names={matter.names} /></div>}
    </>
  );
}
