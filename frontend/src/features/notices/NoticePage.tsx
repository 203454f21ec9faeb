import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { paths } from '@/lib/paths';
import { ErrorView } from '@/ui/ErrorView';
import { Loading, Page } from '@/ui/Page';
import { useNotice } from './api/notice';
import { useReading } from './useReading';

/** Where a mail leads: on to what it is about or, where that is closed to the reader, to the sentence itself. */
export function NoticePage() {
  const { t } = useTranslation('notices');
  const { id = '' } = useParams();
  const navigate = useNavigate();
  const notice = useNotice(id);
  const read = useReading().one.mutate;
  const { data } = notice;
  useEffect(() => {
    if (data && !data.readAt) read(data.id);
    if (data?.link) void navigate(data.link, { replace: true });
  }, [data, read, navigate]);
  return (
    <Page title={t('title')}>
      <ErrorView error={notice.error} />
      {!notice.error && (!data || data.link) && <Loading rows={2} />}
      {data && !data.link && <section className="surface"><p>{data.text}</p><p className="quiet">{data.waitsFor.length > 0 ? t('waitsFor', { names: data.waitsFor.join(t('common:listComma')) }) : t('closed.hint')}</p></section>}
      <p><Link to={paths.notices}>{t('all')}</Link></p>
    </Page>
  );
}
