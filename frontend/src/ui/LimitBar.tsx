import { useTranslation } from 'react-i18next';
import { showNumber } from '@/lib/format';
import './limit.css';

interface Props {
  committed: number;
  reserved: number;
  asked?: number;
  thresholds: number[];
  /** The last threshold itself may still be reached. */
  inclusive?: boolean;
  unit: 'records' | 'persons' | 'rows';
}

/** A limit filled by what was delivered, what is reserved and what a request would add; marks stand where the law asks for more. */
export function LimitBar({ committed, reserved, asked = 0, thresholds, inclusive = false, unit }: Props) {
  const { t } = useTranslation('ledger');
  const used = committed + reserved + asked;
  const full = Math.max(used, ...thresholds, 1) * 1.05;
  const share = (amount: number) => `${Math.min(100, (amount / full) * 100)}%`;
  const marks = thresholds.filter((threshold) => threshold > 0);
  const label = t(asked ? 'bar.withRequest' : 'bar.label', {
    committed: showNumber(committed), reserved: showNumber(reserved), asked: showNumber(asked), unit: t(`unit.${unit}`),
    thresholds: marks.map(showNumber).join(t('common:listComma')) || t('bar.none'),
  });
  const last = Math.max(...thresholds);
  const over = inclusive ? used > last : used >= last;
  return (
    <div className={`limit-bar${over ? ' is-over' : ''}`} role="img" aria-label={label}>
      <span className="limit-part limit-committed" style={{ width: share(committed) }} />
      <span className="limit-part limit-reserved" style={{ width: share(reserved) }} />
      <span className="limit-part limit-asked" style={{ width: share(asked) }} />
      {marks.map((threshold) => <span key={threshold} className="limit-mark" style={{ left: share(threshold) }} title={showNumber(threshold)} />)}
    </div>
  );
}
