import { BellOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { paths } from '@/lib/paths';
import { useUnread } from './api/unread';
import './notices.css';
import { NoticeList } from './NoticeList';

const MOST_COUNTED = 99;

/** How much I was told and have not read, and what. */
export function Bell() {
  const { t } = useTranslation('notices');
  const { pathname } = useLocation();
  const { data: unread = 0 } = useUnread();
  const [open, setOpen] = useState(false);
  useEffect(() => setOpen(false), [pathname]);
  const shown = unread > MOST_COUNTED ? `${MOST_COUNTED}+` : String(unread);
  return (
    <>
      <Button type="text" className="bell" icon={<BellOutlined />} aria-haspopup="dialog" aria-label={unread ? t('bell.unread', { count: shown }) : t('bell')} onClick={() => setOpen(true)}>
        {unread > 0 && <span className="badge bell-count" aria-hidden>{shown}</span>}
      </Button>
      <Drawer
        open={open} onClose={() => setOpen(false)} placement="right" size={420} title={t('title')} closable={{ 'aria-label': t('common:close') }} rootClassName="bell-drawer"
        extra={<Link to={paths.notices} onClick={() => setOpen(false)}>{t('all')}</Link>}
      >
        {open && <NoticeList onOpen={() => setOpen(false)} />}
      </Drawer>
    </>
  );
}
