import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DispatchRow, ReachedMatter } from '@/lib/api/types';
import { showTime } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { DispatchState } from '@/ui/DispatchFacts';
import { DueLabel, LevelTag } from '@/ui/tags';
import { type Mark, Track } from './Track';

/** One incident as it reached the authority: what came when, until when it has to be answered, and how it was. */
export function ReachedIncident({ reached, now }: { reached: ReachedMatter; now: number }) {
  const { t } = useTranslation('situation');
  const { matter, dispatches, institution } = reached;
  const id = `incident-${dispatches[0]!.id}`;
  const open = dispatches.some((one) => !one.endedAt);
  return (
    <article className="surface" aria-labelledby={id}>
      <h2 id={id} className="row">{matter.title}<LevelTag level={matter.level} /></h2>
      <p className="meta"><strong>{institution.name}</strong><span>{matter.number}</span></p>
      <Track marks={dispatches.flatMap((one) => marksOf(one, t('mark.reached', { kind: t(`common:dispatch.kind.${one.kind}`) }), t('mark.answered', { authority: one.authority?.name ?? '' })))} now={open ? now : undefined} />
      <ul className="plain periods">
        {dispatches.map((one) => (
          <li key={one.id}>
            <Link className="grow" to={paths.dispatch(one.id)}>{t(`common:dispatch.kind.${one.kind}`)}</Link>
            <span className="quiet">{showTime(one.sentAt)}</span>
            <span className="situation-state">{one.endedAt ? <><DispatchState dispatch={one} /> <span className="quiet">{showTime(one.endedAt)}</span></> : <><DueLabel dueAt={one.dueAt} kind={one.dueKind} /> <DispatchState dispatch={one} /></>}</span>
          </li>
        ))}
      </ul>
    </article>
  );
}

function marksOf(one: DispatchRow, reached: string, answered: string): Mark[] {
  const came: Mark = { at: one.sentAt!, what: reached, tone: 'strong' };
  return one.endedAt ? [came, { at: one.endedAt, what: answered, tone: 'good' }] : [came];
}
