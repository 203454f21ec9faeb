import { useTranslation } from 'react-i18next';
import type { LedgerLimit } from '@/lib/api/types';
import { Basis } from '@/ui/Basis';
import { ErrorView } from '@/ui/ErrorView';
import { Nothing } from '@/ui/Nothing';
import { Loading, Page } from '@/ui/Page';
import { useLimits } from './api/limits';
import { LimitCard } from './LimitCard';
import './ledger.css';

/** What has left since 1 January, limit by limit. */
export function LedgerPage() {
  const { t } = useTranslation('ledger');
  const list = useLimits();
  const core = list.data?.filter((limit) => limit.kind === 'CORE') ?? [];
  const abroad = list.data?.filter((limit) => limit.kind !== 'CORE') ?? [];
  return (
    <Page title={t('title')} lead={t('lead')}>
      <ErrorView error={list.error} retry={() => void list.refetch()} />
      {list.isPending && <Loading />}
      {list.isSuccess && (
        <>
          <p className="small quiet">
            <span className="limit-key limit-committed" />{t('committed')}　<span className="limit-key limit-reserved" />{t('reserved')}　<span className="ledger-mark" />{t('threshold')}
          </p>
          <Limits id="ledger-core" title={t('core')} articles={['A11.2']} limits={core} />
          <Limits id="ledger-abroad" title={t('abroad')} articles={['A22.4', 'CBDF7', 'CBDF8']} limits={abroad} />
        </>
      )}
    </Page>
  );
}

function Limits({ id, title, articles, limits }: { id: string; title: string; articles: string[]; limits: LedgerLimit[] }) {
  const { t } = useTranslation('ledger');
  return (
    <section aria-labelledby={id} className="gap-below">
      <h2 id={id}>{title} <Basis articles={articles} /></h2>
      {limits.length === 0 && <Nothing title={t('none')} />}
      {limits.map((limit) => <LimitCard key={limit.id} limit={limit} />)}
    </section>
  );
}
