import type { Matter } from '@/lib/api/types';
import { useTimeline } from '@/lib/api/timeline';
import { ErrorView } from '@/ui/ErrorView';
import { Loading } from '@/ui/Page';
import { Timeline } from '@/ui/Timeline';

/** The course of the matter. */
export function TimelineTab({ matter }: { matter: Matter }) {
  const timeline = useTimeline(matter.id);
  if (timeline.isPending) return <Loading />;
  return (
    <div className="surface">
      <ErrorView error={timeline.error} retry={() => void timeline.refetch()} />
      {timeline.data && <Timeline entries={timeline.data} matter={matter} />}
    </div>
  );
}
