import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Task } from '@/lib/api/types';
import { local } from '@/lib/i18n';
import { paths } from '@/lib/paths';
import { Basis } from '@/ui/Basis';
import { ErrorView } from '@/ui/ErrorView';
import { Loading, Page } from '@/ui/Page';
import { DueLabel, LevelTag } from '@/ui/tags';
import { useTask } from './api/getTask';
import { CorrectionPanel } from './CorrectionPanel';
import { DecisionPanel } from './DecisionPanel';
import { FilingPanel } from './FilingPanel';
import { TaskSubject } from './TaskSubject';
import './tasks.css';

/** One task: on the left what is asked, on the right what I say to it. */
export function TaskPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation('tasks');
  const task = useTask(id);
  if (task.isPending) return <Loading rows={10} />;
  if (!task.data) return <Page title={t('task')}><ErrorView error={task.error} retry={() => void task.refetch()} /></Page>;
  return <TaskView key={task.data.id} task={task.data} />;
}

function panel(task: Task) {
  if (task.handling === 'correction') return <CorrectionPanel task={task} />;
  return task.handling === 'filing' ? <FilingPanel task={task} /> : <DecisionPanel task={task} />;
}

function TaskView({ task }: { task: Task }) {
  const { t } = useTranslation('tasks');
  const lead = (
    <span className="meta">
      <strong>{local(task.name)}</strong>
      <LevelTag level={task.matter.level} />
      <span>{task.matter.number}</span>
      {task.version > 1 && <span>{t('common:version.number', { number: task.version })}</span>}
      {task.department && <span>{t('forDepartment', { name: task.department.name })}</span>}
      {task.institution && <span>{task.institution}</span>}
      {task.actingFor && <span>{t('common:actingFor', { name: task.actingFor.name })}</span>}
      <DueLabel dueAt={task.dueAt} kind={task.dueKind} />
      <Basis articles={task.basis} />
    </span>
  );
  return (
    <Page title={task.matter.title} lead={lead} actions={!task.outside && <Link to={paths.matter(task.matter.id)}>{t('toMatter')}</Link>}>
      <div className="task-columns">
        <div className="stack"><TaskSubject task={task} /></div>
        {panel(task)}
      </div>
    </Page>
  );
}
