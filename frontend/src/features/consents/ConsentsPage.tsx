import { useTranslation } from 'react-i18next';
import { useConsentNotices } from '@/lib/api/consentNotices';
import { ErrorView } from '@/ui/ErrorView';
import { LoadMore } from '@/ui/LoadMore';
import { Nothing } from '@/ui/Nothing';
import { Loading, Page } from '@/ui/Page';
import './consents.css';
import { NoticeAction } from './NoticeAction';
import { NoticeItem } from './NoticeItem';
import { WithdrawAction } from './WithdrawAction';

/** What individuals are told, and who consented, refused or withdrew. */
export function ConsentsPage() {
  const { t } = useTranslation('consents');
  const list = useConsentNotices();
  const notices = list.data?.pages.flatMap((page) => page.items) ?? [];
  const may = (action: string) => list.data?.pages[0]?.allowedActions.includes(action) ?? false;
  const actions = (
    <>
      {may('withdraw') && <WithdrawAction />}
      {may('write') && <NoticeAction />}
    </>
  );
  return (
    <Page title={t('title')} lead={t('lead')} actions={actions}>
      <ErrorView error={list.error} retry={() => void list.refetch()} />
      {list.isPending && <Loading />}
      {list.isSuccess && notices.length === 0 && <Nothing title={t('none')} hint={t('none.hint')} />}
      {notices.length > 0 && <ul className="list">{notices.map((notice) => <NoticeItem key={notice.id} notice={notice} />)}</ul>}
      <LoadMore list={list} />
    </Page>
  );
}
