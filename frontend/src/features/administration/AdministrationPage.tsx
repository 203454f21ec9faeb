import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useSignedIn } from '@/lib/api/me';
import { paths } from '@/lib/paths';
import { duties } from '@/lib/posts';
import { Nothing } from '@/ui/Nothing';
import { Page } from '@/ui/Page';
import { TabNav } from '@/ui/TabNav';
import './administration.css';
import { DeliverySection } from './DeliverySection';
import { DepartmentsSection } from './DepartmentsSection';
import { ImportSection } from './ImportSection';
import { OrganisationSection } from './OrganisationSection';
import { PeopleSection } from './PeopleSection';
import { SubstitutionsSection } from './SubstitutionsSection';

const SECTIONS: Record<string, () => ReactNode> = {
  people: () => <PeopleSection />,
  departments: () => <DepartmentsSection />,
  organisation: () => <OrganisationSection />,
  substitutions: () => <SubstitutionsSection />,
  import: () => <ImportSection />,
  notices: () => <DeliverySection />,
};

/** The organisation and its people, for the three administrators; each finds what the post allows. */
export function AdministrationPage() {
  const { t } = useTranslation('administration');
  const { section = 'people' } = useParams();
  const own = duties(useSignedIn());
  if (!own.any) return <Page title={t('title')}><Nothing title={t('notYours')} hint={t('notYours.hint')} /></Page>;
  const allowed: Record<string, boolean> = { import: own.system || own.security, notices: own.system };
  const shown = Object.keys(SECTIONS).filter((key) => allowed[key] ?? true);
  const active = shown.includes(section) ? section : 'people';
  return (
    <Page title={t('title')} lead={t(own.system ? 'lead.system' : own.security ? 'lead.security' : 'lead.audit')}>
      <TabNav label={t('sections')} active={active} items={shown.map((key) => ({ key, label: t(`section.${key}`), to: paths.administration(key) }))} />
      {SECTIONS[active]!()}
    </Page>
  );
}
