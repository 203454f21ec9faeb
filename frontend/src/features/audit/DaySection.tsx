import { Button, QRCode } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { DayCheckpoint } from '@/lib/api/types';
import { showTime, today } from '@/lib/dates';
import { showNumber } from '@/lib/format';
import { Problem } from '@/lib/problem';
import { DayPicker } from '@/ui/DayPicker';
import { ErrorView } from '@/ui/ErrorView';
import { Nothing } from '@/ui/Nothing';
import { Loading } from '@/ui/Page';
import { useDay } from './api/day';

/** The last checkpoint of a day, to print and keep on paper. */
export function DaySection() {
  const { t } = useTranslation('audit');
  const [search, setSearch] = useSearchParams();
  const day = search.get('day') ?? today();
  const found = useDay(day);
  const nothing = found.error instanceof Problem && found.error.status === 404;
  return (
    <>
      <div className="filters no-print">
        <DayPicker aria-label={t('day')} value={day} onChange={(next) => setSearch({ day: next ?? today() }, { replace: true })} />
        <Button type="primary" disabled={!found.data} onClick={() => window.print()}>{t('print')}</Button>
      </div>
      {found.isPending && <Loading />}
      {nothing ? <Nothing title={t('day.none')} /> : <ErrorView error={found.error} retry={() => void found.refetch()} />}
      {found.data && <Sheet sheet={found.data} />}
    </>
  );
}

function Sheet({ sheet }: { sheet: DayCheckpoint }) {
  const { t } = useTranslation('audit');
  return (
    <section className="surface day-sheet" aria-labelledby="day-title">
      <h2 id="day-title">{t('day.title', { day: sheet.day })}</h2>
      <div className="day-columns">
        <dl className="facts">
          <dt>{t('day.origin')}</dt><dd>{sheet.origin}</dd>
          <dt>{t('day.size')}</dt><dd>{showNumber(sheet.size)}（{t('day.leaves', { count: sheet.leaves, shown: showNumber(sheet.leaves) })}）</dd>
          <dt>{t('day.at')}</dt><dd>{showTime(sheet.at)}</dd>
          <dt>{t('day.root', { algorithm: sheet.algorithm })}</dt><dd><code>{grouped(sheet.root)}</code></dd>
          {sheet.signers.map((signer) => <FingerprintRow key={signer.keyId} signer={signer} />)}
        </dl>
        <QRCode type="svg" value={sheet.note} size={220} errorLevel="M" bordered={false} aria-label={t('day.code')} />
      </div>
      <h3>{t('day.note')}</h3>
      <pre className="day-note">{sheet.note}</pre>
      <h3>{t('day.check')}</h3>
      <ol>{['fingerprint', 'signature', 'later'].map((step) => <li key={step}>{t(`day.check.${step}`)}</li>)}</ol>
      <p className="day-hands">{t('day.hands')}</p>
    </section>
  );
}

function FingerprintRow({ signer }: { signer: DayCheckpoint['signers'][number] }) {
  const { t } = useTranslation('audit');
  return <><dt>{t('day.fingerprint', { algorithm: signer.algorithm })}</dt><dd><code>{grouped(signer.fingerprint)}</code></dd></>;
}

/** In groups of eight, as two people read them to each other. */
function grouped(hex: string): string {
  return hex.replace(/(.{8})(?=.)/g, '$1 ');
}
