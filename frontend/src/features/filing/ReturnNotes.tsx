import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Matter } from '@/lib/api/types';
import { showTime } from '@/lib/dates';

/** On top of a returned form: who asked for what. */
export function ReturnNotes({ matter }: { matter: Matter }) {
  const { t } = useTranslation('filing');
  const notes = matter.returned;
  if (!notes.length) return null;
  return (
    <Alert
      type="warning" showIcon className="gap-below" title={t('returned.title')}
      description={
        <ul className="plain stack-small">
          {notes.map((note, index) => (
            <li key={index}>
              <strong>{[note.department, note.name].filter(Boolean).join(' ')}</strong> <span className="small">{showTime(note.at)}</span>
              <div className="pre">{note.comment}</div>
            </li>
          ))}
        </ul>
      }
    />
  );
}
