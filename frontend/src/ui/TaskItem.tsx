import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { TaskRow } from '@/lib/api/types';
import { showTime } from '@/lib/dates';
import { local } from '@/lib/i18n';
import { paths } from '@/lib/paths';
import { DueLabel, LevelTag } from './tags';

/** One task in a list: what it is about, which step, from whom, until when. */
export function TaskItem({ task, active = false }: { task: TaskRow; active?: boolean }) {
  const { t } = useTranslation();
  return (
    <Link to={paths.task(task.id)} className={`list-row${active ? ' is-active' : ''}`} aria-current={active ? 'true' : undefined}>
      <span>
        <span className="list-title">{task.matter.title || t('untitled')}</span>
        <span className="meta">
          <span>{local(task.name)}</span>
          {task.institution && <span>{task.institution}</span>}
          <LevelTag level={task.matter.level} />
          <span>{task.matter.requester.name}</span>
          <span>{task.matter.number}</span>
          {task.version > 1 && <span>{t('version.number', { number: task.version })}</span>}
          {task.actingFor && <span>{t('actingFor', { name: task.actingFor.name })}</span>}
          {task.claimedBy && !task.decided && <span>{t('claimedBy', { name: task.claimedBy.name })}</span>}
        </span>
      </span>
      <span className="list-side small">
        {task.decided
          ? <><span>{t([`opinion.${task.decided.opinion}`, 'opinion.other'])}</span><span className="quiet">{showTime(task.decided.at)}</span></>
          : <><DueLabel dueAt={task.dueAt} kind={task.dueKind} /><span className="quiet">{t('arrived', { time: showTime(task.openedAt) })}</span></>}
      </span>
    </Link>
  );
}
