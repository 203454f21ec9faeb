import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useForgetWork } from '@/lib/api/useForgetWork';
import type { TaskRow } from '@/lib/api/types';
import { paths } from '@/lib/paths';
import { useAction } from '@/lib/useAction';
import { ErrorView } from '@/ui/ErrorView';
import { TaskItem } from '@/ui/TaskItem';
import { claimTask } from './api/claimTask';
import { useListKeys } from './useListKeys';
import './tasks.css';

interface Props { tasks: TaskRow[]; view: 'mine' | 'queue' | 'done'; onHelp: () => void }

/** Tasks with the keyboard: j/k or arrows move, Enter opens, c claims, ? explains. */
export function TaskList({ tasks, view, onHelp }: Props) {
  const { t } = useTranslation('tasks');
  const navigate = useNavigate();
  const forget = useForgetWork();
  const rows = useRef<HTMLUListElement>(null);
  const claim = useAction((id: string) => claimTask(id), {
    onSuccess: (task) => void navigate(paths.task(task.id)),
    onError: () => void forget(),
  });
  const claimable = (task: TaskRow | undefined) => Boolean(task && view === 'queue' && !task.claimedBy);
  const active = useListKeys(tasks.length, {
    open: (index) => void navigate(paths.task(tasks[index]!.id)),
    claim: (index) => claimable(tasks[index]) && claim.mutate(tasks[index]!.id),
    help: onHelp,
  });
  useEffect(() => {
    rows.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <>
      <ErrorView error={claim.error} />
      <ul className="list" ref={rows}>
        {tasks.map((task, index) => (
          <li key={task.id} className={claimable(task) ? 'task-with-claim' : undefined}>
            <TaskItem task={task} active={index === active} />
            {claimable(task) && (
              <Button loading={claim.isPending && claim.variables === task.id} onClick={() => claim.mutate(task.id)} aria-label={`${t('claim')} ${task.matter.title}`}>
                {t('claim')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
