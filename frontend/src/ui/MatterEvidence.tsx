import { useTranslation } from 'react-i18next';
import { useMatterEvidence } from '@/lib/api/matterEvidence';
import type { Id } from '@/lib/api/types';
import { ErrorView } from './ErrorView';
import { EvidenceList } from './EvidenceList';

/** The files of a matter. */
export function MatterEvidence({ id, always = false }: { id: Id; always?: boolean }) {
  const { t } = useTranslation();
  const files = useMatterEvidence(id);
  if (!always && !files.data?.length) return null;
  return (
    <section className="surface" aria-labelledby="evidence-title">
      <h2 id="evidence-title">{t('evidence.title')}</h2>
      <ErrorView error={files.error} retry={() => void files.refetch()} />
      {files.data?.length === 0 && <p className="quiet">{t('evidence.none')}</p>}
      {files.data && files.data.length > 0 && <EvidenceList files={files.data} />}
    </section>
  );
}
