import { useTranslation } from 'react-i18next';
import { useTold } from '@/lib/api/told';
import type { Id } from '@/lib/api/types';
import { ErrorView } from '@/ui/ErrorView';
import { ToldProgress } from '@/ui/ToldProgress';

/** Whom the platform tells of an incident, counted; nothing where it tells nobody. */
export function ToldSection({ matter }: { matter: Id }) {
  const { t } = useTranslation('matters');
  const { data, error, refetch } = useTold(matter);
  if (!error && !data?.texts.length) return null;
  return (
    <section className="surface" aria-labelledby="incident-told">
      <h2 id="incident-told">{t('incident.told')}</h2>
      <ErrorView error={error} retry={() => void refetch()} />
      {data && <ToldProgress told={data} />}
    </section>
  );
}
