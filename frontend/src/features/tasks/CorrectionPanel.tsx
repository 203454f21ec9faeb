import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Task } from '@/lib/api/types';
import { showTime } from '@/lib/dates';
import { paths } from '@/lib/paths';

/** A returned matter: what was asked, and the way to its form. */
export function CorrectionPanel({ task }: { task: Task }) {
  const { t } = useTranslation('tasks');
  const notes = task.matter.returned;
  return (
    <section className="surface decision" aria-labelledby="correct-title">
      <h2 id="correct-title">{t('correct.title')}</h2>
      <ul className="plain stack">
        {notes.map((note, index) => (
          <li key={index}>
            <strong>{[note.department, note.name].filter(Boolean).join(' ')}</strong> <span className="quiet small">{showTime(note.at)}</span>
            <div className="pre">{note.comment}</div>
          </li>
        ))}
      </ul>
      <p className="quiet">{t('correct.explain')}</p>
      <Link className="button-link" to={paths.file(task.matter.procedure, task.matter.id)}>{t('correct.go')}</Link>
    </section>
  );
}
