import { Alert, Button, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportReport } from '@/lib/api/types';
import { useAction } from '@/lib/useAction';
import { ErrorView } from '@/ui/ErrorView';
import { importFiles } from './api/importFiles';
import { useForgetAdministration } from './useForgetAdministration';

/** Many rows at once: first tried, then written; all of it or nothing. */
export function ImportSection() {
  const { t } = useTranslation('administration');
  const forget = useForgetAdministration();
  const [files, setFiles] = useState<File[]>([]);
  const names = files.map((file) => `${file.name}/${file.size}/${file.lastModified}`);
  const attempt = useAction(({ dryRun }: { dryRun: boolean; names: string[] }, intent) => importFiles(files, dryRun, intent), {
    onSuccess: (_, { dryRun }) => {
      if (!dryRun) void forget();
    },
  });
  const choose = (next: File[]) => {
    setFiles(next);
    attempt.reset();
  };
  const report = attempt.data;
  const tried = report && attempt.variables?.dryRun && report.mistakes.length === 0;
  const written = report && !attempt.variables?.dryRun && report.mistakes.length === 0;
  return (
    <section className="surface" aria-labelledby="import-title">
      <h2 id="import-title">{t('section.import')}</h2>
      <p>{t('import.lead')}</p>
      <div className="stack-small">
        <Upload
          multiple accept=".csv,.xlsx" fileList={files.map((file, index) => ({ uid: String(index), name: file.name, status: 'done' as const }))}
          beforeUpload={(file, all) => { if (file === all.at(-1)) choose([...files, ...all]); return false; }}
          onRemove={(gone) => choose(files.filter((_, index) => String(index) !== gone.uid))}
        >
          <Button>{t('import.choose')}</Button>
        </Upload>
        <ErrorView error={attempt.error} />
        {report && <Report report={report} written={Boolean(written)} />}
        <div className="row">
          <Button type={tried ? 'default' : 'primary'} disabled={files.length === 0 || Boolean(written)} loading={attempt.isPending && attempt.variables.dryRun} onClick={() => attempt.mutate({ dryRun: true, names })}>{t('import.try')}</Button>
          <Button type={tried ? 'primary' : 'default'} disabled={!tried} loading={attempt.isPending && !attempt.variables.dryRun} onClick={() => attempt.mutate({ dryRun: false, names })}>{t('import.write')}</Button>
        </div>
      </div>
    </section>
  );
}

/** What every file holds, or every mistake with its place. */
function Report({ report, written }: { report: ImportReport; written: boolean }) {
  const { t } = useTranslation('administration');
  const rows = Object.entries(report.rows).map(([file, count]) => t('import.rows', { file, count }));
  if (report.mistakes.length === 0) {
    return <Alert type="success" showIcon role="status" title={t(written ? 'import.written' : 'import.fine')} description={rows.join(t('common:listComma'))} />;
  }
  return (
    <>
      <Alert type="error" showIcon role="alert" title={t('import.mistakes', { count: report.mistakes.length })} />
      <div className="table-scroll">
        <table className="fields-table">
          <thead><tr><th>{t('import.place')}</th><th>{t('import.column')}</th><th>{t('import.mistake')}</th></tr></thead>
          <tbody>
            {report.mistakes.map((one, index) => <tr key={index}><td>{t('import.row', { file: one.file, row: one.row })}</td><td>{one.column}</td><td>{one.text}</td></tr>)}
          </tbody>
        </table>
      </div>
    </>
  );
}
