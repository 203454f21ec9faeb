import { App, Button, Checkbox, Form, Input, Modal, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WebhookSet, WebhookView } from '@/lib/api/types';
import { showTime } from '@/lib/dates';
import { useAction } from '@/lib/useAction';
import { ErrorView } from '@/ui/ErrorView';
import { FormAction, useRequired } from '@/ui/FormAction';
import { Loading } from '@/ui/Page';
import { removeWebhook } from './api/removeWebhook';
import { setWebhook } from './api/setWebhook';
import { useWebhook } from './api/webhook';
import { useForgetAdministration } from './useForgetAdministration';

/** Where other systems are told, and the secret they check it with. */
export function WebhookSection() {
  const { t } = useTranslation('administration');
  const { data, error, isPending, refetch } = useWebhook();
  const [set, setSet] = useState<WebhookSet | null>(null);
  if (isPending) return <Loading rows={3} />;
  return (
    <section className="surface" aria-labelledby="webhook-title">
      <div className="section-head">
        <h2 id="webhook-title">{t('webhook')}</h2>
        {data && <div className="row"><Change webhook={data} onSet={setSet} />{data.url && <Remove version={data.version} />}</div>}
      </div>
      <p className="quiet">{t('webhook.lead')}</p>
      <ErrorView error={error} retry={() => void refetch()} />
      {data?.url && (
        <dl className="facts">
          <dt>{t('webhook.url')}</dt><dd>{data.url}</dd>
          <dt>{t('webhook.sentAt')}</dt><dd>{data.sentAt ? showTime(data.sentAt) : t('webhook.never')}</dd>
        </dl>
      )}
      <Modal open={set !== null} destroyOnHidden title={t('webhook.secret')} onCancel={() => setSet(null)} footer={<Button type="primary" onClick={() => setSet(null)}>{t('common:done')}</Button>}>
        <p>{t('webhook.secret.lead')}</p>
        <Typography.Text code copyable className="token">{set?.secret}</Typography.Text>
      </Modal>
    </section>
  );
}

function Change({ webhook, onSet }: { webhook: WebhookView; onSet: (set: WebhookSet) => void }) {
  const { t } = useTranslation('administration');
  const forget = useForgetAdministration();
  const required = useRequired();
  return (
    <FormAction<{ url: string; renew?: boolean }, WebhookSet>
      label={t(webhook.url ? 'change' : 'webhook.set')} title={t('webhook.set')} okText={t('save')} initial={{ url: webhook.url ?? '', renew: false }}
      run={({ url, renew = false }) => setWebhook({ url, renew, version: webhook.version })}
      onDone={(set) => {
        onSet(set);
        return forget();
      }}
    >
      <Form.Item name="url" label={t('webhook.url')} extra={t('webhook.url.help')} rules={required}><Input maxLength={500} placeholder="https://" autoComplete="off" /></Form.Item>
      {webhook.url && <Form.Item name="renew" valuePropName="checked"><Checkbox>{t('webhook.renew')}</Checkbox></Form.Item>}
    </FormAction>
  );
}

function Remove({ version }: { version: number }) {
  const { t } = useTranslation('administration');
  const { modal } = App.useApp();
  const forget = useForgetAdministration();
  const remove = useAction(removeWebhook, { onSettled: () => forget() });
  const ask = () => modal.confirm({ title: t('webhook.remove.title'), content: t('webhook.remove.explain'), okText: t('webhook.remove'), okButtonProps: { danger: true }, onOk: () => remove.mutate(version) });
  return (
    <>
      <Button danger loading={remove.isPending} onClick={ask}>{t('webhook.remove')}</Button>
      <ErrorView error={remove.error} />
    </>
  );
}
