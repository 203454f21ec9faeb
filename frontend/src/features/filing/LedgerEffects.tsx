import { useTranslation } from 'react-i18next';
import { useLedgerPreview } from '@/lib/api/ledgerPreview';
import type { FormData, Id, LedgerEffect } from '@/lib/api/types';
import { showNumber } from '@/lib/format';
import { Chip } from '@/ui/Chip';
import { LimitBar } from '@/ui/LimitBar';

/** What the request would add to what has left since 1 January; nothing where its procedure counts nothing. */
export function LedgerEffects({ procedure, data, matter }: { procedure: string; data: FormData; matter: Id | undefined }) {
  const { t } = useTranslation('ledger');
  const asks = Array.isArray(data.assets) && data.assets.length > 0;
  const { data: effects } = useLedgerPreview(procedure, data, matter, asks);
  if (!asks || !effects?.length) return null;
  return (
    <>
      <h3 className="next-steps">{t('effect.title')}</h3>
      {effects.map((effect) => <Effect key={effect.kind + (effect.asset?.id ?? '')} effect={effect} />)}
    </>
  );
}

function Effect({ effect }: { effect: LedgerEffect }) {
  const { t } = useTranslation('ledger');
  const used = effect.committed + effect.reserved + effect.amount;
  return (
    <div className="gap-below">
      <div className="small">{effect.asset?.name ?? t(`kind.${effect.kind}`)}</div>
      <LimitBar committed={effect.committed} reserved={effect.reserved} asked={effect.amount} thresholds={effect.thresholds} unit={effect.kind === 'CORE' ? 'records' : 'persons'} />
      <div className="small quiet">{t('effect.sum', { used: showNumber(used), amount: showNumber(effect.amount) })}</div>
      {effect.stage > 0 && <Chip tone={effect.stage > effect.stageBefore ? 'serious' : 'attention'}>{t(`stage.${effect.kind}.${effect.stage}`)}</Chip>}
    </div>
  );
}
