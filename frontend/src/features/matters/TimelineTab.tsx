import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Matter } from '@/lib/api/types';
import { useTimeline } from '@/lib/api/timeline';
import { paths } from '@/lib/paths';
import { ErrorView } from '@/ui/ErrorView';
import { Loading } from '@/ui/Page';
import { Timeline } from '@/ui/Timeline';

/** The course of the matter. */
export function TimelineTab({ matter }: { matter: Matter }) {
  const { t } = useTranslation('matters');
  const timeline = useTimeline(matter.id);
  if (timeline.isPending) return <Loading />;
  return (
    <div className="surface">
      {matter.status !== 'DRAFT' && <p><Link to={paths.chronology(matter.id)}>{t('chronology')}</Link></p>}
      <ErrorView error={timeline.error} retry={() => void timeline.refetch()} />
      {timeline.data && <Timeline entries={timeline.data} matter={matter} />}
    </div>
  );
}
