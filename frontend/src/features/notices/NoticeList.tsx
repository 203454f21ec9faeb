import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { NoticeRow } from '@/lib/api/types';
import { showTime } from '@/lib/dates';
import { Chip } from '@/ui/Chip';
import { ErrorView } from '@/ui/ErrorView';
import { LoadMore } from '@/ui/LoadMore';
import { Nothing } from '@/ui/Nothing';
import { Loading } from '@/ui/Page';
import { useNotices } from './api/notices';
import { useReading } from './useReading';

/** Notices, latest first; opening one reads it. `onOpen` when one leads somewhere else. */
export function NoticeList({ enabled = true, onOpen }: { enabled?: boolean; onOpen?: () => void }) {
  const { t } = useTranslation('notices');
  const list = useNotices(enabled);
  const { one, all } = useReading();
  const notices = list.data?.pages.flatMap((page) => page.items) ?? [];
  const latest = notices[0];
  const open = (notice: NoticeRow) => {
    if (!notice.readAt) one.mutate(notice.id);
    if (notice.link) onOpen?.();
  };
  return (
    <>
      <ErrorView error={list.error ?? one.error ?? all.error} retry={() => void list.refetch()} />
      {list.isPending && <Loading rows={4} />}
      {list.isSuccess && notices.length === 0 && <Nothing title={t('none')} hint={t('none.hint')} />}
      {latest && (
        <>
          <div className="notice-tools">
            <Button size="small" loading={all.isPending} disabled={notices.every((notice) => notice.readAt)} onClick={() => all.mutate(latest.id)}>{t('readAll')}</Button>
          </div>
          <ul className="list notices">{notices.map((notice) => <li key={notice.id}><Item notice={notice} open={() => open(notice)} /></li>)}</ul>
        </>
      )}
      <LoadMore list={list} />
    </>
  );
}

function Item({ notice, open }: { notice: NoticeRow; open: () => void }) {
  const { t } = useTranslation('notices');
  const content = (
    <span>
      <span className="notice-text">{!notice.readAt && <span className="notice-dot"><span className="visually-hidden">{t('unread')}</span></span>}{notice.text}</span>
      <span className="meta">
        <span>{showTime(notice.raisedAt)}</span>
        {notice.urgent && <Chip tone="attention">{t('urgent')}</Chip>}
        {notice.waitsFor.length > 0 ? <span>{t('waitsFor', { names: notice.waitsFor.join(t('common:listComma')) })}</span> : !notice.link && <span>{t('closed')}</span>}
      </span>
    </span>
  );
  const name = `list-row${notice.readAt ? ' is-read' : ''}`;
  if (notice.link) return <Link to={notice.link} className={name} onClick={open}>{content}</Link>;
  return notice.readAt ? <div className={name}>{content}</div> : <button type="button" className={name} onClick={open}>{content}</button>;
}
