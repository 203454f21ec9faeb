import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useMatter } from '@/lib/api/matter';
import { useSignedIn } from '@/lib/api/me';
import { useTimeline } from '@/lib/api/timeline';
import type { Matter, TimelineEntry } from '@/lib/api/types';
import { showTime } from '@/lib/dates';
import { local } from '@/lib/i18n';
import { paths } from '@/lib/paths';
import { ErrorView } from '@/ui/ErrorView';
import { IncidentClockRow, useNow } from '@/ui/IncidentClock';
import { Loading, Page } from '@/ui/Page';
import { DueLabel, LevelTag, StatusTag } from '@/ui/tags';
import { whoText } from '@/ui/timelineText';
import './matters.css';
import { useTurns } from './useTurns';

/** The course of a matter on paper: what happened when and by whom, and what is still to be done. */
export function ChronologyPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation('matters');
  const matter = useMatter(id);
  const timeline = useTimeline(id);
  // what is printed is not what was remembered
  if (!matter.isFetchedAfterMount || !timeline.isFetchedAfterMount) return <Loading rows={10} />;
  if (!matter.data || !timeline.data) return <Page title={t('chronology')}><ErrorView error={matter.error ?? timeline.error} retry={() => void Promise.all([matter.refetch(), timeline.refetch()])} /></Page>;
  return (
    <Page
      title={`${matter.data.title} · ${t('chronology')}`} lead={<span className="no-print">{t('chronology.lead')} <Link to={paths.matter(id, 'timeline')}>{t('tab.timeline')}</Link></span>}
      actions={<Button type="primary" onClick={() => window.print()}>{t('chronology.print')}</Button>}
    >
      <Chronology matter={matter.data} entries={timeline.data} />
    </Page>
  );
}

function Chronology({ matter, entries }: { matter: Matter; entries: TimelineEntry[] }) {
  const { t } = useTranslation('matters');
  const me = useSignedIn();
  const turns = useTurns(matter, entries);
  return (
    <div className="stack">
      <section className="surface" aria-labelledby="chronology-facts">
        <h2 id="chronology-facts">{t('chronology.facts')}</h2>
        <p className="meta">
          <span>{local(matter.procedureName)}</span><span>{matter.number}</span><span>{matter.organisation.name}</span><span>{matter.requester.name}</span>
          <StatusTag status={matter.status} outcome={matter.outcome} /><LevelTag level={matter.level} />
        </p>
        {matter.incident && <Clocks incident={matter.incident} ended={matter.status === 'ENDED'} />}
      </section>
      <section className="surface" aria-labelledby="chronology-course">
        <h2 id="chronology-course">{t('chronology.course')}</h2>
        <div className="table-scroll">
          <table className="fields-table chronology">
            <thead><tr><th scope="col">{t('chronology.time')}</th><th scope="col">{t('chronology.what')}</th><th scope="col">{t('chronology.who')}</th></tr></thead>
            <tbody>
              {turns.map((turn, index) => (
                <tr key={index}>
                  <td>{showTime(turn.at)}</td>
                  <td>{turn.what}{turn.note && <div className="quiet pre">{turn.note}</div>}</td>
                  <td>{turn.who}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <Open entries={entries.filter((entry) => entry.kind === 'open')} />
      <p className="quiet small">{t('chronology.printed', { name: me.name, time: showTime(new Date().toISOString()) })}</p>
    </div>
  );
}

function Clocks({ incident, ended }: { incident: NonNullable<Matter['incident']>; ended: boolean }) {
  const now = useNow();
  return <ul className="plain clocks">{incident.clocks.map((clock) => <li key={clock.id}><IncidentClockRow clock={clock} now={now} ended={ended} /></li>)}</ul>;
}

function Open({ entries }: { entries: TimelineEntry[] }) {
  const { t } = useTranslation('matters');
  return (
    <section className="surface" aria-labelledby="chronology-open">
      <h2 id="chronology-open">{t('chronology.open')}</h2>
      {entries.length === 0 && <p className="quiet">{t('chronology.open.none')}</p>}
      <ul className="plain stacked">
        {entries.map((entry) => (
          <li key={entry.id} className="row">
            <strong>{local(entry.name)}</strong><span>{entry.who.map((who) => whoText(who, t)).join(t('common:listComma')) || t('stuck')}</span><DueLabel dueAt={entry.dueAt} kind={entry.dueKind} />
          </li>
        ))}
      </ul>
    </section>
  );
}
