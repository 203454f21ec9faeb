import { App, Button, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ConsentWithdrawal, WithdrawableConsent } from '@/lib/api/types';
import { showTime } from '@/lib/dates';
import { paths } from '@/lib/paths';
import { useAction } from '@/lib/useAction';
import { Checkboxes } from '@/ui/Checkboxes';
import { ErrorView } from '@/ui/ErrorView';
import { useRequired } from '@/ui/FormAction';
import { StatusTag } from '@/ui/tags';
import { findConsents, withdrawConsents } from './api/consents';
import { MannerItem } from './MannerItem';
import { useForgetConsents } from './useForgetConsents';

/** A person withdraws: found by the number, then confirmed with what it stops. */
export function WithdrawAction() {
  const { t } = useTranslation('consents');
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<ConsentWithdrawal>();
  const required = useRequired();
  const forget = useForgetConsents();
  const find = useAction((identifier: string) => findConsents(identifier));
  const chosen = Form.useWatch('notices', form) ?? [];
  const close = () => {
    setOpen(false);
    find.reset();
    withdraw.reset();
  };
  const withdraw = useAction(withdrawConsents, {
    onSuccess: async () => {
      close();
      void message.success(t('withdraw.done'));
      await forget();
    },
    onError: () => find.mutate(form.getFieldValue('identifier')),
  });
  const found = find.data;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('withdraw')}</Button>
      <Modal
        open={open} title={t('withdraw.title')} okText={t('withdraw.confirm')} cancelText={t('common:cancel')} confirmLoading={withdraw.isPending} onCancel={close}
        onOk={() => form.submit()} okButtonProps={{ danger: true, disabled: !found?.length || chosen.length === 0 }} destroyOnHidden
      >
        <p>{t('withdraw.lead')}</p>
        <ErrorView error={withdraw.error ?? find.error} />
        <Form<ConsentWithdrawal> form={form} layout="vertical" preserve={false} initialValues={{ how: 'PAPER' }} onFinish={(values) => withdraw.mutate(values)}>
          <Form.Item name="identifier" label={t('identifier')} rules={required}>
            <Input.Search maxLength={64} autoComplete="off" enterButton={t('withdraw.find')} loading={find.isPending} onChange={() => find.reset()} onSearch={(text, event) => {
              event?.preventDefault();
              if (text.trim()) find.mutate(text.trim());
            }}
            />
          </Form.Item>
          {found?.length === 0 && <p role="status">{t('withdraw.nothing')}</p>}
          {found && found.length > 0 && (
            <>
              <Form.Item name="notices" label={t('withdraw.which')} rules={required}>
                <Checkboxes className="choices" options={found.map((one) => ({ value: one.noticeId, label: <Consented consent={one} /> }))} />
              </Form.Item>
              <MannerItem />
              {chosen.length > 0 && <Stops consents={found.filter((one) => chosen.includes(one.noticeId))} />}
            </>
          )}
        </Form>
      </Modal>
    </>
  );
}

function Consented({ consent }: { consent: WithdrawableConsent }) {
  const { t } = useTranslation('consents');
  return (
    <span>
      {consent.title} <span className="quiet small">{t('version', { version: consent.version })} · {t(`kind.${consent.kind}`)} · {t('withdraw.since', { time: showTime(consent.capturedAt) })}</span>
    </span>
  );
}

/** The running matters that the withdrawal suspends, by name. */
function Stops({ consents }: { consents: WithdrawableConsent[] }) {
  const { t } = useTranslation('consents');
  const matters = consents.flatMap((one) => one.matters);
  if (matters.length === 0) return <p role="status">{t('withdraw.stopsNone')}</p>;
  return (
    <div role="status">
      <p className="wrong">{t('withdraw.stops', { count: matters.length })}</p>
      <ul>
        {matters.map((matter) => (
          <li key={matter.id}><Link to={paths.matter(matter.id)}>{matter.number}</Link> {matter.title} <StatusTag status={matter.status} /></li>
        ))}
      </ul>
    </div>
  );
}
