import { useQueryClient } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { keys } from '@/lib/api/keys';
import { nameSuccessor, type SuccessionOrder, useSuccessions } from '@/lib/api/successions';
import type { Orphan } from '@/lib/api/types';
import { ErrorView } from './ErrorView';
import { FormAction, useRequired } from './FormAction';
import { PersonPicker } from './PersonPicker';
import { StatusTag } from './tags';

/** Matters that wait because their requester has left; nothing at all while there are none. */
export function Successions() {
  const { t } = useTranslation('administration');
  const list = useSuccessions();
  if (list.isPending || list.data?.length === 0) return null;
  return (
    <section className="surface gap-below" aria-labelledby="successions">
      <h2 id="successions">{t('succession.heading')}</h2>
      <p className="quiet">{t('succession.lead')}</p>
      <ErrorView error={list.error} retry={() => void list.refetch()} />
      <ul className="plain stack-small">{list.data?.map((orphan) => <li key={orphan.id} className="row"><Waiting orphan={orphan} /></li>)}</ul>
    </section>
  );
}

function Waiting({ orphan }: { orphan: Orphan }) {
  const { t } = useTranslation('administration');
  const client = useQueryClient();
  const required = useRequired();
  return (
    <>
      <span className="grow">
        <strong>{orphan.number}</strong>{' '}
        <span className="quiet">{t('succession.former', { name: [orphan.department, orphan.former].filter(Boolean).join(' · ') })}</span>
      </span>
      <StatusTag status={orphan.status} />
      <FormAction<SuccessionOrder, unknown>
        label={t('succession.name')} title={t('succession.title', { number: orphan.number })} okText={t('succession.name')} lead={t('succession.explain')}
        run={(values, intent) => nameSuccessor(orphan.id, values, intent)} onDone={() => client.invalidateQueries({ queryKey: keys.successions })}
      >
        <Form.Item name="successor" label={t('leave.successor')} rules={required}><PersonPicker /></Form.Item>
        <Form.Item name="reason" label={t('leave.reason')} rules={required}><Input.TextArea rows={2} maxLength={500} /></Form.Item>
      </FormAction>
    </>
  );
}
