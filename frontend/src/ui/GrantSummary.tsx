import { Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Grant } from '@/lib/api/types';
import { showDate, showTime } from '@/lib/dates';
import { showNumber } from '@/lib/format';
import { Chip, type Tone } from './Chip';

const TONES: Record<Grant['status'], Tone> = { ACTIVE: 'good', SUSPENDED: 'serious', ENDED: 'neutral', REVOKED: 'serious' };

/** The grant at a glance: does it run, until when, how much is used, what IT opened. */
export function GrantSummary({ grant }: { grant: Grant }) {
  const { t } = useTranslation();
  const share = grant.maxRows > 0 ? Math.round((grant.rowsUsed / grant.maxRows) * 100) : 0;
  const { form, by, at } = grant.execution;
  return (
    <section className="surface" aria-labelledby="grant-title">
      <h2 id="grant-title" className="row">{t('grant.title')} <Chip tone={TONES[grant.status]}>{t(`grant.status.${grant.status}`)}</Chip></h2>
      <dl className="facts">
        <dt>{t('grant.term')}</dt><dd>{showDate(grant.from)} {t('forms:to')} {showDate(grant.until)}</dd>
        <dt>{t('grant.rows')}</dt>
        <dd>
          {t('grant.rowsUsed', { used: showNumber(grant.rowsUsed), max: showNumber(grant.maxRows) })}
          <Progress percent={Math.min(share, 100)} size="small" status={share > 100 ? 'exception' : 'normal'} format={() => `${share}%`} aria-label={t('grant.rows')} />
        </dd>
        <dt>{t('grant.execution')}</dt>
        <dd>{t('grant.executed', { name: by.name, time: showTime(at), rows: showNumber(form.rows), persons: showNumber(form.persons) })}</dd>
        {form.extractHash && <><dt>{t('grant.hash')}</dt><dd><code className="hash">{form.extractHash.algorithm} {form.extractHash.value}</code></dd></>}
        {form.watermark && <><dt>{t('grant.watermark')}</dt><dd>{form.watermark}</dd></>}
        {grant.endReason && <><dt>{t('grant.endReason')}</dt><dd>{t([`grant.end.${grant.endReason}`, 'grant.end.other'], { reason: grant.endReason })}</dd></>}
      </dl>
    </section>
  );
}
