import { App, Button, Form, Input } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ChannelChange, OwnChannel } from '@/lib/api/types';
import { keys } from '@/lib/api/keys';
import { paths } from '@/lib/paths';
import { useAction } from '@/lib/useAction';
import { ErrorView } from '@/ui/ErrorView';
import { Loading, Page } from '@/ui/Page';
import { changeChannel, useOwnChannel } from './api/complaints';

/** What one's own authority publishes of how it is reached with complaints (A36). */
export function ChannelPage() {
  const { t } = useTranslation('complaints');
  const { data, error, isPending, refetch } = useOwnChannel();
  return (
    <Page title={t('own')} lead={t('own.lead')} actions={<Link to={paths.complaints}>{t('own.look')}</Link>}>
      {isPending && <Loading rows={5} />}
      <ErrorView error={error} retry={() => void refetch()} />
      {data && <ChannelForm key={data.version} own={data} />}
    </Page>
  );
}

function ChannelForm({ own: { channel, version } }: { own: OwnChannel }) {
  const { t } = useTranslation('complaints');
  const { message } = App.useApp();
  const client = useQueryClient();
  const save = useAction(changeChannel, {
    onSuccess: (own) => {
      client.setQueryData(keys.complaints('own'), own);
      void client.invalidateQueries({ queryKey: keys.complaints('channels') });
      void message.success(t('own.saved'));
    },
  });
  const required = [{ required: true, whitespace: true, message: t('forms:error.required') }];
  const initial = { telephone: channel.telephone, email: channel.email, address: channel.address, hours: channel.hours, note: channel.note };
  return (
    <Form<Omit<ChannelChange, 'version'>> className="surface" layout="vertical" requiredMark={false} initialValues={initial} onFinish={(values) => save.mutate({ ...values, email: values.email || null, note: values.note || null, version })}>
      <h2>{channel.name}</h2>
      <Form.Item name="telephone" label={t('channel.telephone')} rules={required}><Input maxLength={100} /></Form.Item>
      <Form.Item name="email" label={t('channel.email')}><Input maxLength={254} /></Form.Item>
      <Form.Item name="address" label={t('channel.address')} rules={required}><Input maxLength={200} /></Form.Item>
      <Form.Item name="hours" label={t('channel.hours')} rules={required}><Input maxLength={200} /></Form.Item>
      <Form.Item name="note" label={t('channel.note')}><Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} /></Form.Item>
      <ErrorView error={save.error} />
      <Button type="primary" htmlType="submit" loading={save.isPending}>{t('own.publish')}</Button>
    </Form>
  );
}
