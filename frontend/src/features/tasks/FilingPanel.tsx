import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Task } from '@/lib/api/types';
import { local } from '@/lib/i18n';
import { paths } from '@/lib/paths';
import { NoDecision } from './NoDecision';

/** A linked matter is needed before this one goes on, or follows from it: the way to its draft, which is filled and filed there. */
export function FilingPanel({ task }: { task: Task }) {
  const { t } = useTranslation('tasks');
  const { toFile } = task;
  if (!toFile) return <NoDecision task={task} />;
  const follows = toFile.kind === 'follows';
  return (
    <section className="surface decision" aria-labelledby="filing-title">
      <h2 id="filing-title">{t(follows ? 'filing.follows' : 'filing.title', { procedure: local(toFile.procedureName) })}</h2>
      <p>{t(follows ? 'filing.followsExplain' : 'filing.explain')}</p>
      {toFile.readable
        ? <Link className="button-link" to={paths.file(toFile.procedure, toFile.id)}>{t('filing.go')}</Link>
        : <Alert type="info" title={t('notYours')} />}
    </section>
  );
}
