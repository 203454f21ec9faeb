import { MenuOutlined } from '@ant-design/icons';
import { Alert, Button, Drawer } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Outlet, useLocation } from 'react-router';
import type { Me } from '@/lib/api/types';
import { paths } from '@/lib/paths';
import { Bell } from '@/features/notices/Bell';
import { SessionExpired, StepUp } from '@/features/session';
import { Account } from './Account';
import { Crowded } from './Crowded';
import { Nav } from './Nav';
import { Offline } from './Offline';
import { ReportIncident } from './ReportIncident';

/** Navigation, who I am, and the page. */
export function Layout({ me }: { me: Me }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  useEffect(() => setOpen(false), [pathname]);
  return (
    <div className="shell">
      <a className="skip" href="#content">{t('skip')}</a>
      <header className="top">
        <Button type="text" className="only-phone" icon={<MenuOutlined />} aria-label={t('nav.open')} onClick={() => setOpen(true)} />
        <Link to={paths.home} className="brand"><img src="/favicon.svg" alt="" width="26" height="26" />{t('app.short')}</Link>
        <span className="organisation">{me.organisation.name}</span>
        <ReportIncident />
        <Bell />
        <Account me={me} />
      </header>
      <div className="body">
        <aside className="side only-desk"><Nav /></aside>
        <Drawer open={open} onClose={() => setOpen(false)} placement="left" size={264} title={t('app.short')} closable={{ 'aria-label': t('close') }}>
          <Nav />
          <p className="quiet small drawer-foot">{me.organisation.name}</p>
        </Drawer>
        <main id="content" className="content" tabIndex={-1}>
          <Offline />
          <Crowded />
          {me.setup && pathname !== paths.handOver && (
            <Alert type="warning" showIcon className="gap-below" title={t('setup.open')} action={<Link className="button-link" to={paths.handOver}>{t('setup.go')}</Link>} />
          )}
          <Outlet />
        </main>
      </div>
      <SessionExpired />
      <StepUp />
    </div>
  );
}
