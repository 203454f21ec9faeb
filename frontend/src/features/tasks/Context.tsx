import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Task } from '@/lib/api/types';
import { showDate } from '@/lib/dates';
import { showNumber } from '@/lib/format';

/** What brought this task about beyond the form: a deviation, an extension asked for, or what somebody who left still has. */
export function Context({ task }: { task: Task }) {
  const { t } = useTranslation('tasks');
  const { grant } = task.matter;
  const deviating = grant?.status === 'SUSPENDED' ? grant.uses.findLast((use) => use.deviation) : undefined;
  const pending = grant?.extensions.find((one) => one.state === 'PENDING');
  return (
    <>
      {deviating && (
        <Alert
          type="error" showIcon title={t('context.deviation')}
          description={t('context.deviation.use', { kind: t(`grants:deviation.${deviating.deviation}`), rows: showNumber(deviating.rows), purpose: deviating.purpose })}
        />
      )}
      {task.remaining && <Remains remaining={task.remaining} />}
      {pending && <Alert type="info" showIcon title={t('context.extension', { until: showDate(pending.untilDay) })} description={pending.reason} />}
    </>
  );
}

/** For whoever confirms that nothing remains: what the system finds at this moment. */
function Remains({ remaining: { grants, tokens, sessions } }: { remaining: NonNullable<Task['remaining']> }) {
  const { t } = useTranslation('tasks');
  const lines = [
    grants.length > 0 && t('context.remaining.grants', { numbers: grants.map((grant) => grant.number).join(t('common:listComma')) }),
    tokens > 0 && t('context.remaining.tokens', { number: tokens }),
    sessions > 0 && t('context.remaining.sessions', { number: sessions }),
  ].filter(Boolean);
  if (lines.length === 0) return <Alert type="success" showIcon title={t('context.noneRemain')} />;
  return <Alert type="error" showIcon title={t('context.remaining')} description={lines.map((line) => <div key={String(line)}>{line}</div>)} />;
}
