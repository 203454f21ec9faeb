import { useTranslation } from 'react-i18next';
import { useTimeline } from '@/lib/api/timeline';
import type { Task } from '@/lib/api/types';
import { ErrorView } from '@/ui/ErrorView';
import { Timeline } from '@/ui/Timeline';

/** What others said and filled in before this step, in the same round and about the same institution: a check is made against it. */
export function EarlierSteps({ task }: { task: Task }) {
  const { t } = useTranslation('tasks');
  const timeline = useTimeline(task.matter.id);
  const round = timeline.data?.find((entry) => entry.id === task.id)?.round;
  const earlier = timeline.data?.filter((entry) => entry.kind === 'done' && entry.round === round && entry.id !== task.id && (!entry.institution || entry.institution === task.institution) && (entry.comment || entry.form)) ?? [];
  if (earlier.length === 0) return <ErrorView error={timeline.error} retry={() => void timeline.refetch()} />;
  return (
    <section className="surface" aria-labelledby="subject-earlier">
      <h2 id="subject-earlier">{t('subject.earlier')}</h2>
      <Timeline entries={earlier} matter={task.matter} />
    </section>
  );
}
