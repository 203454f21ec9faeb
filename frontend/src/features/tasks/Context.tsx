import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Task } from '@/lib/api/types';
import { showDate } from '@/lib/dates';
import { showNumber } from '@/lib/format';

/** What brought this task about beyond the form: a deviation, or an extension asked for. */
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
      {pending && <Alert type="info" showIcon title={t('context.extension', { until: showDate(pending.untilDay) })} description={pending.reason} />}
    </>
  );
}
