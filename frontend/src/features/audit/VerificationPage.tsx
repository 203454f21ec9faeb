import { Alert, Button, Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Finding, VerificationRun } from '@/lib/api/types';
import { showTime } from '@/lib/dates';
import { showNumber } from '@/lib/format';
import { paths } from '@/lib/paths';
import { ErrorView } from '@/ui/ErrorView';
import { Loading, Page } from '@/ui/Page';
import { useVerification } from './api/verifications';
import './audit.css';

/** One run: how far it is, and its result to print. */
export function VerificationPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation('audit');
  const run = useVerification(id);
  const back = <Link className="no-print" to={paths.audit('verification')}>{t('verification.back')}</Link>;
  return (
    <Page title={t('verification.result')} lead={back} actions={run.data?.state === 'FINISHED' && <Button type="primary" className="no-print" onClick={() => window.print()}>{t('print')}</Button>}>
      <ErrorView error={run.error} retry={() => void run.refetch()} />
      {run.isPending && <Loading />}
      {run.data && <Result run={run.data} />}
    </Page>
  );
}

function Result({ run }: { run: VerificationRun }) {
  const { t } = useTranslation('audit');
  const percent = run.total === 0 ? 0 : Math.floor((run.done / run.total) * 100);
  return (
    <section className="surface">
      {run.state === 'RUNNING' && (
        <div role="status" className="gap-below">
          <p>{t('verification.going')}</p>
          <Progress percent={percent} aria-label={t('verification.going')} />
        </div>
      )}
      {run.state === 'FAILED' && <Alert type="warning" showIcon role="alert" className="gap-below" title={t('verification.failed')} description={t('verification.failed.hint')} />}
      {run.state === 'FINISHED' && (run.intact
        ? <Alert type="success" showIcon role="status" className="gap-below" title={t('verification.all', { count: run.total, shown: showNumber(run.total) })} />
        : <Alert type="error" showIcon role="alert" className="gap-below" title={t('verification.altered')} description={t('verification.altered.hint')} />)}
      <dl className="facts">
        <dt>{t('verification.started')}</dt><dd>{showTime(run.startedAt)}</dd>
        <dt>{t('verification.by')}</dt><dd>{run.requestedBy ?? t('verification.elsewhere.by')}</dd>
        <dt>{t('verification.steps')}</dt><dd>{showNumber(run.done)} / {showNumber(run.total)}</dd>
        {run.state === 'FINISHED' && <><dt>{t('verification.ended')}</dt><dd>{showTime(run.updatedAt)}</dd></>}
        <dt>{t('verification.checked')}</dt><dd>{t('verification.checked.what')}</dd>
      </dl>
      {run.findings.length > 0 && <Findings findings={run.findings} />}
      {run.elsewhere > 0 && <p className="quiet">{t('verification.elsewhere', { count: run.elsewhere })}</p>}
    </section>
  );
}

function Findings({ findings }: { findings: Finding[] }) {
  const { t } = useTranslation('audit');
  return (
    <div className="table-scroll findings">
      <table className="fields-table">
        <caption className="visually-hidden">{t('findings')}</caption>
        <thead><tr><th>{t('findings.what')}</th><th>{t('findings.where')}</th></tr></thead>
        <tbody>{findings.map((finding, index) => <tr key={index}><td>{t(`finding.${finding.kind}`)}</td><td><Where finding={finding} /></td></tr>)}</tbody>
      </table>
    </div>
  );
}

function Where({ finding: { stream, sequence, index } }: { finding: Finding }) {
  const { t } = useTranslation('audit');
  const matter = stream?.startsWith('matter:') ? stream.slice('matter:'.length) : undefined;
  const place = [sequence != null && t('findings.event', { number: sequence }), index != null && t('findings.place', { number: index })].filter(Boolean).join(t('common:listComma'));
  if (!stream) return <>{place}</>;
  return <>{matter ? <Link to={paths.story(matter)}>{t('kind.matter')} {matter}</Link> : stream} {place}</>;
}
