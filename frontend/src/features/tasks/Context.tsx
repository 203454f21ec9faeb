import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Task } from '@/lib/api/types';
import { showDate } from '@/lib/dates';
import { codeText } from '@/lib/problem';

/** What brought this task about beyond the form: a deviation, an extension asked for, a return. */
export function Context({ task }: { task: Task }) {
  const { t } = useTranslation('tasks');
  const { deviation, extension } = task.context ?? {};
  const code = deviation?.code ?? deviation?.use?.deviation?.code;
  const args = deviation?.args ?? deviation?.use?.deviation?.args;
  return (
    <>
      {deviation && (
        <Alert
          type="error" showIcon title={t('context.deviation')}
          description={code ? (codeText(code, args, t) ?? code) : deviation.use?.purpose}
        />
      )}
      {extension && (
        <Alert type="info" showIcon title={t('context.extension', { until: showDate(extension.until) })} description={extension.reason} />
      )}
      {task.matter.returned?.by.length ? <Returned task={task} /> : null}
    </>
  );
}

function Returned({ task }: { task: Task }) {
  const { t } = useTranslation('tasks');
  const notes = task.matter.returned?.by ?? [];
  return (
    <Alert
      type="warning" showIcon title={t('context.returned')}
      description={<ul className="plain">{notes.map((note, index) => <li key={index}>{[note.department, note.name].filter(Boolean).join(' ')}{t('common:colon')}<span className="pre">{note.comment}</span></li>)}</ul>}
    />
  );
}
