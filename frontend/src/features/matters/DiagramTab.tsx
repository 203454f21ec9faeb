import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useTimeline } from '@/lib/api/timeline';
import type { Matter, TimelineEntry } from '@/lib/api/types';
import { local } from '@/lib/i18n';
import { ErrorView } from '@/ui/ErrorView';
import { Loading } from '@/ui/Page';
import { useDiagram } from './api/getDiagram';

const Diagram = lazy(async () => ({ default: (await import('@/ui/Diagram')).Diagram }));
const KINDS: TimelineEntry['kind'][] = ['done', 'open', 'coming'];

/** The process picture, and the same as a list for those who cannot or need not see it. */
export function DiagramTab({ matter }: { matter: Matter }) {
  const { t } = useTranslation('matters');
  const diagram = useDiagram(matter.id);
  const timeline = useTimeline(matter.id);
  return (
    <div className="surface">
      <ErrorView error={diagram.error} retry={() => void diagram.refetch()} />
      {diagram.isPending && <Loading />}
      {diagram.data && <Suspense fallback={<Loading />}><Diagram diagram={diagram.data} /></Suspense>}
      {timeline.data && (
        <dl className="facts next-steps">
          {KINDS.flatMap((kind) => {
            const names = [...new Set(timeline.data.filter((entry) => entry.kind === kind).map((entry) => local(entry.name)))];
            return names.length ? [<dt key={`${kind}-t`}>{t(`kind.${kind}`)}</dt>, <dd key={kind}>{names.join(t('common:listComma'))}</dd>] : [];
          })}
        </dl>
      )}
    </div>
  );
}
