import { Button, Drawer, Form, Input, Steps } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffPage } from '@/lib/api/types';
import { today } from '@/lib/dates';
import { useAction } from '@/lib/useAction';
import { DayPicker } from '@/ui/DayPicker';
import { ErrorView } from '@/ui/ErrorView';
import { useRequired } from '@/ui/FormAction';
import { PersonPicker } from '@/ui/PersonPicker';
import { depart, transfer, type Transfer } from './api/leave';
import { LeaveReview } from './LeaveReview';
import { NextPosts } from './NextPosts';
import { useForgetAdministration } from './useForgetAdministration';

interface Props { person: StaffPage; kind: 'departure' | 'transfer' }

/** Guides through a departure or a move: first what is to happen, then all that ends with it, then the order. */
export function LeaveAction({ person, kind }: Props) {
  const { t } = useTranslation('administration');
  const [open, setOpen] = useState(false);
  const leaves = kind === 'departure';
  return (
    <>
      <Button danger={leaves} onClick={() => setOpen(true)}>{t(kind)}</Button>
      <Drawer open={open} onClose={() => setOpen(false)} size={560} title={t(`${kind}.title`, { name: person.name })} destroyOnHidden closable={{ 'aria-label': t('common:close') }}>
        <Guide person={person} kind={kind} onClose={() => setOpen(false)} />
      </Drawer>
    </>
  );
}

function Guide({ person, kind, onClose }: Props & { onClose: () => void }) {
  const { t } = useTranslation('administration');
  const forget = useForgetAdministration();
  const required = useRequired();
  const [form] = Form.useForm<Transfer>();
  const [plan, setPlan] = useState<Transfer>();
  const [successor, setSuccessor] = useState('');
  const order = useAction((one: Transfer, intent) => (kind === 'departure' ? depart(person.id, { on: one.on, successor: one.successor, reason: one.reason }, intent) : transfer(person.id, one, intent)), {
    onSuccess: async () => {
      onClose();
      await forget();
    },
  });
  const next = (values: Transfer) => setPlan({
    ...values, successor: values.successor ?? null,
    appointments: (values.appointments ?? []).map(({ post, department }) => ({ post, department: department ?? null })),
  });
  return (
    <>
      <Steps size="small" className="gap-below" current={plan ? 1 : 0} items={[{ title: t('leave.plan') }, { title: t('leave.review') }]} />
      <div hidden={Boolean(plan)}>
        <Form<Transfer> form={form} layout="vertical" initialValues={{ on: today(), appointments: [] }} onFinish={next}>
          <Form.Item name="on" label={t('leave.on')} rules={required} extra={t('leave.on.help')}><DayPicker /></Form.Item>
          {kind === 'transfer' && <NextPosts />}
          <Form.Item name="successor" label={t('leave.successor')} extra={t('leave.successor.help')}><PersonPicker without={person.id} onPick={setSuccessor} /></Form.Item>
          <Form.Item name="reason" label={t('leave.reason')} rules={required}><Input.TextArea rows={2} maxLength={500} /></Form.Item>
          <Button type="primary" htmlType="submit">{t('leave.next')}</Button>
        </Form>
      </div>
      {plan && (
        <>
          <LeaveReview person={person} plan={plan} kind={kind} successor={successor} />
          <ErrorView error={order.error} />
          <div className="row">
            <Button type="primary" danger={kind === 'departure'} loading={order.isPending} onClick={() => order.mutate(plan)}>{t(`${kind}.confirm`)}</Button>
            <Button onClick={() => { setPlan(undefined); order.reset(); }}>{t('common:back')}</Button>
          </div>
        </>
      )}
    </>
  );
}
