import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Id, Proof } from '@/lib/api/types';
import { showTime } from '@/lib/dates';
import { ErrorView } from '@/ui/ErrorView';
import { Loading } from '@/ui/Page';
import { useProof } from './api/getProof';

/** The trail: every change with its number and hash, and whether the chain holds. */
export function ProofTab({ id }: { id: Id }) {
  const { t } = useTranslation('matters');
  const proof = useProof(id);
  if (proof.isPending) return <Loading />;
  return (
    <section className="surface" aria-labelledby="proof-title">
      <h2 id="proof-title">{t('proof.title')}</h2>
      <p className="quiet">{t('proof.lead')}</p>
      <ErrorView error={proof.error} retry={() => void proof.refetch()} />
      {proof.data && (
        <>
          <Verdict proof={proof.data} />
          <p><Button size="small" loading={proof.isFetching} onClick={() => void proof.refetch()}>{t('proof.again')}</Button></p>
          <ol className="leaves">
            {proof.data.leaves.map((leaf) => (
              <li key={leaf.sequence} className={proof.data.fault?.sequence === leaf.sequence ? 'is-faulty' : undefined}>
                <span className="leaf-number">{leaf.sequence}</span>
                <div className="grow">
                  <div className="row"><strong>{t([`trail:action.${leaf.action}`, 'trail:action.other'], { action: leaf.action ?? t('trail:action.unreadable') })}</strong><span className="quiet small">{showTime(leaf.at)}</span></div>
                  <code className="hash" title={leaf.hash}>{leaf.algorithm} {leaf.hash}</code>
                </div>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function Verdict({ proof }: { proof: Proof }) {
  const { t } = useTranslation('matters');
  if (proof.intact) return <Alert type="success" showIcon className="gap-below" title={t('proof.intact', { count: proof.leaves.length })} />;
  const reason = proof.fault ? t([`proof.fault.${proof.fault.reason}`, 'proof.fault.other'], { number: proof.fault.sequence, reason: proof.fault.reason }) : '';
  return <Alert type="error" showIcon role="alert" className="gap-below" title={t('proof.broken')} description={reason} />;
}
