import { Alert, Button, Upload } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportReport } from '@/lib/api/types';
import { useAction } from '@/lib/useAction';
import { ErrorView } from './ErrorView';

interface Props {
  /** Tries the file, or writes it. */
  load: (file: File, dryRun: boolean) => Promise<ImportReport>;
  onWritten: () => unknown;
}

/** A file of rows: first tried, then written; all of them or none. */
export function ImportRows({ load, onWritten }: Props) {
  const { t } = useTranslation();
  const [file, setFile] = useState<File>();
  const attempt = useAction((dryRun: boolean) => load(file!, dryRun), {
    onSuccess: ({ written }) => {
      if (written) void onWritten();
    },
  });
  const choose = (next: File | undefined) => {
    setFile(next);
    attempt.reset();
  };
  const report = attempt.data;
  const fine = Boolean(report && report.mistakes.length === 0 && !report.written);
  return (
    <div className="stack-small">
      <Upload
        accept=".csv,.xlsx" maxCount={1} fileList={file ? [{ uid: '1', name: file.name, status: 'done' }] : []} onRemove={() => choose(undefined)}
        beforeUpload={(next) => {
          choose(next);
          return false;
        }}
      >
        <Button>{t('import.choose')}</Button>
      </Upload>
      <ErrorView error={attempt.error} />
      {report && <Report report={report} />}
      <div className="row">
        <Button type={fine ? 'default' : 'primary'} disabled={!file || report?.written} loading={attempt.isPending && attempt.variables} onClick={() => attempt.mutate(true)}>{t('import.try')}</Button>
        <Button type={fine ? 'primary' : 'default'} disabled={!fine} loading={attempt.isPending && !attempt.variables} onClick={() => attempt.mutate(false)}>{t('import.write')}</Button>
      </div>
    </div>
  );
}

/** What every file holds, or every mistake with its place. */
function Report({ report }: { report: ImportReport }) {
  const { t } = useTranslation();
  if (report.mistakes.length === 0) {
    const rows = Object.entries(report.rows).map(([file, count]) => t('import.rows', { file, count }));
    return <Alert type="success" showIcon role="status" title={t(report.written ? 'import.written' : 'import.fine')} description={rows.join(t('listComma'))} />;
  }
  return (
    <>
      <Alert type="error" showIcon role="alert" title={t('import.mistakes', { count: report.mistakes.length })} />
      <div className="table-scroll">
        <table className="fields-table import-mistakes">
          <thead><tr><th>{t('import.place')}</th><th>{t('import.column')}</th><th>{t('import.mistake')}</th></tr></thead>
          <tbody>
            {report.mistakes.map((one, index) => (
              <tr key={index}><td>{one.row ? t('import.row', { file: one.file, row: one.row }) : one.file}</td><td>{one.column}</td><td>{one.text}</td></tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
