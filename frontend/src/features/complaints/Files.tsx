import { Button } from 'antd';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';

const MOST = 5;
const LARGEST = 10 * 1024 * 1024;

/** Files to go along; what is too large or too many is said before it is sent. */
export function Files({ files, onChange }: { files: File[]; onChange: (files: File[]) => void }) {
  const { t } = useTranslation('complaints');
  const input = useRef<HTMLInputElement>(null);
  const bad = files.length > MOST || files.some((file) => file.size > LARGEST);
  return (
    <div className="stacked gap-below">
      <input
        ref={input} type="file" multiple className="unseen" tabIndex={-1} aria-label={t('files')} accept=".pdf,.png,.jpg,.jpeg,.doc,.docx,.xls,.xlsx,.txt,.csv"
        onChange={(event) => {
          onChange([...files, ...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      <div><Button onClick={() => input.current?.click()}>{t('files.add')}</Button></div>
      <p className="quiet small">{t('files.help')}</p>
      {files.map((file, index) => (
        <div key={index} className="row">
          <span className="grow">{file.name}</span>
          <Button size="small" aria-label={t('files.remove', { name: file.name })} onClick={() => onChange(files.filter((_, at) => at !== index))}>{t('files.takeOut')}</Button>
        </div>
      ))}
      {bad && <p role="alert" className="wrong">{t('files.bad')}</p>}
    </div>
  );
}
