import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LedgerLimit } from '@/lib/api/types';
import { showNumber } from '@/lib/format';
import { paths } from '@/lib/paths';
import { Chip } from '@/ui/Chip';
import { LimitBar } from '@/ui/LimitBar';
import { Postings } from './Postings';
import { YearEndTotal } from './YearEndTotal';

/** One limit: its bar in figures, the total it is compared with, and every line behind it. */
export function LimitCard({ limit }: { limit: LedgerLimit }) {
  const { t } = useTranslation('ledger');
  const [open, setOpen] = useState(false);
  const core = limit.kind === 'CORE';
  const name = limit.asset?.name ?? t(`kind.${limit.kind}`);
  return (
    <article className="surface gap-below" aria-label={name}>
      <header className="limit-head">
        <h3>{limit.asset ? <Link to={paths.asset(limit.asset.id)}>{name}</Link> : name} <span className="quiet small">{limit.asset?.code}</span></h3>
        <Chip tone={limit.stage === 0 ? 'good' : limit.stage < limit.thresholds.length ? 'attention' : 'serious'}>{t(`stage.${limit.kind}.${limit.stage}`)}</Chip>
      </header>
      <LimitBar committed={limit.committed} reserved={limit.reserved} thresholds={limit.thresholds} unit={core ? 'records' : 'persons'} />
      <dl className="facts facts-narrow">
        <dt>{t('committed')}</dt><dd>{showNumber(limit.committed)}</dd>
        <dt>{t('reserved')}</dt><dd>{showNumber(limit.reserved)}</dd>
        <dt>{t('threshold')}</dt><dd>{limit.thresholds.filter((one) => one > 0).map(showNumber).join(t('common:listComma')) || t('bar.none')}</dd>
        {core && <><dt>{t('total', { year: limit.year - 1 })}</dt><dd><YearEndTotal limit={limit} /></dd></>}
      </dl>
      <Button size="small" className={open ? 'gap-below' : undefined} aria-expanded={open} onClick={() => setOpen(!open)}>{t(open ? 'postings.hide' : 'postings.show')}</Button>
      {open && <Postings limit={limit} />}
    </article>
  );
}
