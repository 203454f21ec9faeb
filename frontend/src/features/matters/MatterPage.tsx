import { Alert } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useMatter } from '@/lib/api/matter';
import type { Asset, Grant, Matter } from '@/lib/api/types';
import { showDate, showTime } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { ErrorView } from '@/ui/ErrorView';
import { MatterEvidence } from '@/ui/MatterEvidence';
import { Loading, Page } from '@/ui/Page';
import { TabNav } from '@/ui/TabNav';
import { LevelTag, StatusTag } from '@/ui/tags';
import { useRetention } from './api/getRetention';
import { DiagramTab } from './DiagramTab';
import { MatterActions } from './MatterActions';
import { MatterSheets } from './MatterSheets';
import './matters.css';
import { Overview } from './Overview';
import { ProofTab } from './ProofTab';
import { TimelineTab } from './TimelineTab';
import { VersionsTab } from './VersionsTab';

export type GrantPanelSlot = (grant: Grant, assets: Asset[]) => ReactNode;

const TABS = ['overview', 'timeline', 'diagram', 'evidence', 'versions', 'proof'] as const;

/** Everything about one matter. */
export function MatterPage({ grantPanel }: { grantPanel: GrantPanelSlot }) {
  const { id = '' } = useParams();
  const { t } = useTranslation('matters');
  const matter = useMatter(id);
  if (matter.isPending) return <Loading rows={10} />;
  if (!matter.data) return <Page title={t('matter')}><ErrorView error={matter.error} retry={() => void matter.refetch()} /></Page>;
  return <MatterView matter={matter.data} grantPanel={grantPanel} />;
}

function MatterView({ matter, grantPanel }: { matter: Matter; grantPanel: GrantPanelSlot }) {
  const { t } = useTranslation('matters');
  const { tab } = useParams();
  const { data: retention } = useRetention(matter);
  const active = TABS.find((known) => known === tab) ?? 'overview';
  const content: Record<(typeof TABS)[number], () => ReactNode> = {
    overview: () => <Overview matter={matter} grantPanel={grantPanel} />,
    timeline: () => <TimelineTab matter={matter} />,
    diagram: () => <DiagramTab matter={matter} />,
    evidence: () => <div className="stack"><MatterSheets id={matter.id} /><MatterEvidence id={matter.id} always /></div>,
    versions: () => <VersionsTab matter={matter} />,
    proof: () => <ProofTab id={matter.id} />,
  };
  const lead = (
    <span className="meta">
      <StatusTag status={matter.status} outcome={matter.outcome} />
      <LevelTag level={matter.level} />
      <span>{matter.number ?? t('noNumber')}</span>
      <span>{matter.requester.name} · {matter.organisation.name}</span>
      {matter.submittedAt && <span>{t('submitted', { time: showTime(matter.submittedAt) })}</span>}
      {retention?.until && <span>{t('retention.until', { day: showDate(retention.until) })}</span>}
      {matter.linked && matter.linked.kind !== 'called' && <Link to={paths.matter(matter.linked.id)}>{t('linked', { number: matter.linked.number ?? '' })}</Link>}
    </span>
  );
  return (
    <Page title={matter.title || t('common:untitled')} lead={lead} actions={<MatterActions matter={matter} />}>
      {retention?.heldSince && <Alert type="info" showIcon className="gap-below" title={t('retention.held', { since: showTime(retention.heldSince) })} description={t('retention.held.hint')} />}
      {matter.status === 'RETURNED' && <Returned matter={matter} />}
      <TabNav label={t('tabs')} active={active} items={TABS.map((key) => ({ key, label: t(`tab.${key}`), to: paths.matter(matter.id, key) }))} />
      {content[active]()}
    </Page>
  );
}

function Returned({ matter }: { matter: Matter }) {
  const { t } = useTranslation('matters');
  const notes = matter.returned;
  return (
    <Alert
      type="warning" showIcon className="gap-below" title={t('returned')}
      description={<ul className="plain">{notes.map((note, index) => <li key={index}><strong>{[note.department, note.name].filter(Boolean).join(' ')}</strong>{t('common:colon')}<span className="pre">{note.comment}</span></li>)}</ul>}
    />
  );
}
