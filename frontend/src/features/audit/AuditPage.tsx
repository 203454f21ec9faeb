import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useSignedIn } from '@/lib/api/me';
import { paths } from '@/lib/paths';
import { audits, keeps } from '@/lib/posts';
import { Nothing } from '@/ui/Nothing';
import { Page } from '@/ui/Page';
import { TabNav } from '@/ui/TabNav';
import './audit.css';
import { DaySection } from './DaySection';
import { EntriesSection } from './EntriesSection';
import { RetentionSection } from './RetentionSection';
import { VerificationSection } from './VerificationSection';
import { WitnessAlarm, WitnessSection } from './WitnessSection';

const SECTIONS: Record<string, () => ReactNode> = {
  entries: () => <EntriesSection />,
  verification: () => <VerificationSection />,
  retention: () => <RetentionSection />,
  day: () => <DaySection />,
  witness: () => <WitnessSection />,
};

/** The trail of the own organisation, for those who audit it; those who keep its records see their terms. */
export function AuditPage() {
  const { t } = useTranslation('audit');
  const { section = 'entries' } = useParams();
  const me = useSignedIn();
  if (!audits(me) && keeps(me)) return <Page title={t('retention.title')} lead={t('retention.title.lead')}><RetentionSection /></Page>;
  if (!audits(me)) return <Page title={t('title')}><Nothing title={t('notYours')} hint={t('notYours.hint')} /></Page>;
  const active = section in SECTIONS ? section : 'entries';
  return (
    <Page title={t('title')} lead={t('lead')}>
      <WitnessAlarm />
      <TabNav label={t('sections')} active={active} items={Object.keys(SECTIONS).map((key) => ({ key, label: t(`section.${key}`), to: paths.audit(key) }))} />
      {SECTIONS[active]!()}
    </Page>
  );
}
