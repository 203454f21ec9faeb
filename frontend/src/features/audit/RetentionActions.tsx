import { useQueryClient } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Id, RetentionRow } from '@/lib/api/types';
import { DayPicker } from '@/ui/DayPicker';
import { FormAction, useRequired } from '@/ui/FormAction';
import { keepOn, liftHold, placeHold, release } from './api/retention';

/** What the server lets this person decide about a matter's term. */
export function RetentionActions({ row }: { row: RetentionRow }) {
  const { t } = useTranslation('audit');
  const required = useRequired();
  const again = useAgain();
  const may = (action: string) => row.allowedActions.includes(action);
  if (row.allowedActions.length === 0) return null;
  return (
    <span className="row no-print">
      {may('keep') && (
        <FormAction<{ until: string; reason: string }, RetentionRow> size="small" label={t('retention.keep')} title={t('retention.keep.title')} lead={t('retention.keep.lead')} run={(order, intent) => keepOn(row.matterId, order, intent)} onDone={again}>
          <Form.Item name="until" label={t('retention.keep.until')} rules={required}><DayPicker notBefore={row.until ?? undefined} /></Form.Item>
          <Reason label={t('retention.keep.reason')} />
        </FormAction>
      )}
      {may('release') && (
        <FormAction<{ reason: string }, RetentionRow> size="small" label={t('retention.release')} title={t('retention.release.title')} lead={t('retention.release.lead')} run={(order, intent) => release(row.matterId, order, intent)} onDone={again}>
          <Reason label={t('retention.release.reason')} />
        </FormAction>
      )}
      {may('hold') && (
        <FormAction<{ reason: string; reference: string }, RetentionRow> size="small" label={t('retention.hold')} title={t('retention.hold.title')} lead={t('retention.hold.lead')} run={(order, intent) => placeHold(row.matterId, order, intent)} onDone={again}>
          <Form.Item name="reference" label={t('retention.hold.reference')} rules={required}><Input maxLength={200} /></Form.Item>
          <Reason label={t('retention.hold.reason')} />
        </FormAction>
      )}
    </span>
  );
}

/** Lifts one hold. */
export function LiftAction({ hold }: { hold: Id }) {
  const { t } = useTranslation('audit');
  const again = useAgain();
  return (
    <FormAction<{ reason: string }, RetentionRow> size="small" label={t('retention.lift')} title={t('retention.lift.title')} lead={t('retention.lift.lead')} run={(order, intent) => liftHold(hold, order, intent)} onDone={again}>
      <Reason label={t('retention.lift.reason')} />
    </FormAction>
  );
}

function Reason({ label }: { label: string }) {
  const required = useRequired();
  return <Form.Item name="reason" label={label} rules={required}><Input.TextArea rows={3} maxLength={1000} /></Form.Item>;
}

function useAgain() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: ['audit', 'retention'] });
}
