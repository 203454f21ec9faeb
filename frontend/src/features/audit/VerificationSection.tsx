import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { keys } from '@/lib/api/keys';
import type { VerificationRun } from '@/lib/api/types';
import { showTime } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { useAction } from '@/lib/useAction';
import { Chip } from '@/ui/Chip';
import { ErrorView } from '@/ui/ErrorView';
import { Nothing } from '@/ui/Nothing';
import { Loading } from '@/ui/Page';
import { startVerification, useVerifications } from './api/verifications';

/** Verifies the whole trail, and what earlier runs found. */
export function VerificationSection() {
  const { t } = useTranslation('audit');
  const navigate = useNavigate();
  const client = useQueryClient();
  const runs = useVerifications();
  const start = useAction((_: undefined, intent) => startVerification(intent), {
    onSuccess: (run) => {
      client.setQueryData(keys.audit('verification', { id: run.id }), run);
      return navigate(paths.verification(run.id));
    },
  });
  return (
    <>
      <section className="surface gap-below">
        <p>{t('verification.lead')}</p>
        <ErrorView error={start.error} />
        <Button type="primary" loading={start.isPending} onClick={() => start.mutate(undefined)}>{t('verification.start')}</Button>
      </section>
      <ErrorView error={runs.error} retry={() => void runs.refetch()} />
      {runs.isPending && <Loading />}
      {runs.data?.length === 0 && <Nothing title={t('verification.none')} />}
      {runs.data && runs.data.length > 0 && <ul className="list">{runs.data.map((run) => <li key={run.id}><Run run={run} /></li>)}</ul>}
    </>
  );
}

function Run({ run }: { run: VerificationRun }) {
  const { t } = useTranslation('audit');
  return (
    <Link className="list-row" to={paths.verification(run.id)}>
      <span><span className="list-title">{showTime(run.startedAt)}</span><span className="meta">{run.requestedBy ?? t('verification.elsewhere.by')}</span></span>
      <span className="list-side"><Verdict run={run} /></span>
    </Link>
  );
}

/** How a run ended, in a word. */
export function Verdict({ run }: { run: VerificationRun }) {
  const { t } = useTranslation('audit');
  if (run.state === 'RUNNING') return <Chip tone="calm">{t('verification.running')}</Chip>;
  if (run.state === 'FAILED') return <Chip tone="attention">{t('verification.failed')}</Chip>;
  return run.intact ? <Chip tone="good">{t('verification.intact')}</Chip> : <Chip tone="serious">{t('verification.altered')}</Chip>;
}
