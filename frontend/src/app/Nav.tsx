import { AlertOutlined, AuditOutlined, BankOutlined, BarChartOutlined, DashboardOutlined, DatabaseOutlined, FieldTimeOutlined, FileAddOutlined, FileProtectOutlined, FolderOpenOutlined, HomeOutlined, PhoneOutlined, SafetyCertificateOutlined, SolutionOutlined, TeamOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useCounts } from '@/lib/api/counts';
import { useSignedIn } from '@/lib/api/me';
import { useMayFile, useMayReport } from '@/lib/api/procedures';
import { showCount } from '@/lib/format';
import { paths } from '@/lib/paths';
import { asksIndividuals, audits, duties, followsIncidents, keeps, publishesChannel, readsLedger, supervises } from '@/lib/posts';

/** The places of the application, with what waits in them. */
export function Nav() {
  const { t } = useTranslation();
  const { data } = useCounts();
  const me = useSignedIn();
  const mayFile = useMayFile();
  const mayReport = useMayReport();
  const waiting = data ? data.mine + data.queue : 0;
  return (
    <nav aria-label={t('nav.label')} className="nav">
      <Place to={paths.home} icon={<HomeOutlined />} text={t('nav.home')} />
      <Place to="/tasks" icon={<AuditOutlined />} text={t('nav.tasks')} count={waiting} label={t('nav.waiting', { count: waiting })} />
      {supervises(me) && <Place to={paths.desk()} icon={<BankOutlined />} text={t('nav.desk')} />}
      {publishesChannel(me) && <Place to={paths.complaintChannel} icon={<PhoneOutlined />} text={t('nav.complaintChannel')} />}
      {mayReport && <Place to={paths.report} icon={<AlertOutlined />} text={t('nav.incident')} />}
      {followsIncidents(me) && <Place to={paths.situation()} icon={<DashboardOutlined />} text={t('nav.situation')} />}
      {mayFile && <Place to={paths.filing} icon={<FileAddOutlined />} text={t('nav.filing')} />}
      <Place to={paths.matters} icon={<FolderOpenOutlined />} text={t('nav.matters')} count={data?.returned} label={t('nav.returned', { count: data?.returned ?? 0 })} />
      <Place to={paths.documents()} icon={<FileProtectOutlined />} text={t('nav.documents')} />
      <Place to={paths.catalogue} icon={<DatabaseOutlined />} text={t('nav.catalogue')} />
      {asksIndividuals(me) && <Place to={paths.consents} icon={<SolutionOutlined />} text={t('nav.consents')} />}
      {readsLedger(me) && <Place to={paths.ledger} icon={<BarChartOutlined />} text={t('nav.ledger')} />}
      {audits(me) && <Place to={paths.audit()} icon={<SafetyCertificateOutlined />} text={t('nav.audit')} />}
      {keeps(me) && <Place to={paths.audit('retention')} icon={<FieldTimeOutlined />} text={t('nav.retention')} />}
      {duties(me).any && <Place to={paths.administration()} icon={<TeamOutlined />} text={t('nav.administration')} />}
    </nav>
  );
}

function Place({ to, icon, text, count, label }: { to: string; icon: ReactNode; text: string; count?: number | undefined; label?: string }) {
  return (
    <NavLink to={to} end={to === paths.home} className={({ isActive }) => `place${isActive ? ' is-here' : ''}`}>
      {icon}<span className="grow">{text}</span>
      {count ? <span className="badge" title={label}><span className="visually-hidden">{label}</span><span aria-hidden>{showCount(count)}</span></span> : null}
    </NavLink>
  );
}
