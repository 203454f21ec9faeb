import { useTranslation } from 'react-i18next';
import type { Matter, YearlyTotal } from '@/lib/api/types';
import { showNumber } from '@/lib/format';
import { Chip } from '@/ui/Chip';
import { LimitBar } from '@/ui/LimitBar';

type Yearly = NonNullable<NonNullable<Matter['standing']>['yearly']>;

/** What a standing resolution lets go in this calendar year in all, and how much of it is left. */
export function YearlyTotals({ yearly: { year, persons, rows } }: { yearly: Yearly }) {
  const { t } = useTranslation('matters');
  return (
    <>
      <h3>{t('standing.yearly', { year })}</h3>
      {persons && <Total total={persons} unit="persons" />}
      {rows && <Total total={rows} unit="rows" />}
    </>
  );
}

function Total({ total: { limit, delivered, reserved }, unit }: { total: YearlyTotal; unit: 'persons' | 'rows' }) {
  const { t } = useTranslation('matters');
  const left = limit - delivered - reserved;
  const amount = (of: number) => `${showNumber(of)} ${t(`ledger:unit.${unit}`)}`;
  return (
    <div className="gap-below">
      <LimitBar committed={delivered} reserved={reserved} thresholds={[limit]} inclusive unit={unit} />
      <p className="small quiet">
        <span className="limit-key limit-committed" />{t('ledger:committed')} {amount(delivered)}　<span className="limit-key limit-reserved" />{t('ledger:reserved')} {amount(reserved)}{'　'}
        {t('ledger:threshold')} {amount(limit)}　<Chip tone={left > 0 ? 'good' : 'attention'}>{t('ledger:left', { amount: amount(left) })}</Chip>
      </p>
    </div>
  );
}
