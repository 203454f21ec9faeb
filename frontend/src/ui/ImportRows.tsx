import { Alert, Button, Upload } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportReport } from '@/lib/api/types';
import { useAction } from '@/lib/useAction';
import { ErrorView } from './ErrorView';

interface Props {
  /** Tries the file, or writes it. */
  load: (file: File, dryRun: boolean, intent: string) => Promise<ImportReport>;
  onWritten: () => unknown;
  /** What belongs to the file; when it changes, the file has to be tried again. */
  about?: string;
  /** Nothing can be tried yet. */
  incomplete?: boolean;
  /** What writing is called, and what is said of a file that is fine. */
  write?: string;
  fine?: ReactNode;
}

interface Attempt { dryRun: boolean; about: string; file: (string | number)[] }

/** A file of rows: first tried, then written; all of them or none. */
export function ImportRows({ load, onWritten, about = '', incomplete = false, write, fine: said }: Props) {
  const { t } = useTranslation();
  const [file, setFile] = useState<File>();
  const attempt = useAction(({ dryRun }: Attempt, intent) => load(file!, dryRun, intent), {
    onSuccess: ({ written }) => {
      if (written) void onWritten();
    },
  });
  const { reset } = attempt;
  useEffect(() => reset(), [about, reset]);
  const run = (dryRun: boolean) => attempt.mutate({ dryRun, about, file: [file!.name, file!.size, file!.lastModified] });
  const choose = (next: File | undefined) => {
    setFile(next);
    reset();
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
      {report && (fine && said ? said : <Report report={report} />)}
      <div className="row">
        <Button type={fine ? 'default' : 'primary'} disabled={!file || incomplete || report?.written} loading={attempt.isPending && attempt.variables.dryRun} onClick={() => run(true)}>{t('import.try')}</Button>
        <Button type={fine ? 'primary' : 'default'} disabled={!fine} loading={attempt.isPending && !attempt.variables.dryRun} onClick={() => run(false)}>{write ?? t('import.write')}</Button>
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
