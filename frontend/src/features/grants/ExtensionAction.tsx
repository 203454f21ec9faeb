import { App, Button, DatePicker, Form, Input, Modal } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Grant } from '@/lib/api/types';
import { useForgetWork } from '@/lib/api/useForgetWork';
import { showDate } from '@/lib/dates';
import { useAction } from '@/lib/useAction';
import { ErrorView } from '@/ui/ErrorView';
import { requestExtension } from './api/requestExtension';

/** Asks for a later end. */
export function ExtensionAction({ grant }: { grant: Grant }) {
  const { t } = useTranslation('grants');
  const { message } = App.useApp();
  const forget = useForgetWork();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<{ until: Dayjs; reason: string }>();
  const ask = useAction((body: { until: string; reason: string }, intent) => requestExtension(grant.id, body, intent), {
    onSuccess: async () => {
      setOpen(false);
      void message.success(t('extension.asked'));
      await forget();
    },
  });
  const required = [{ required: true, message: t('forms:error.required') }];
  const ends = showDate(grant.until);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('extension')}</Button>
      <Modal open={open} title={t('extension')} okText={t('extension.ask')} cancelText={t('common:cancel')} confirmLoading={ask.isPending} onCancel={() => setOpen(false)} onOk={form.submit}>
        <p className="quiet">{t('extension.explain', { date: ends })}</p>
        <ErrorView error={ask.error} />
        <Form form={form} layout="vertical" requiredMark={false} onFinish={({ until, reason }) => ask.mutate({ until: until.format('YYYY-MM-DD'), reason: reason.trim() })}>
          <Form.Item name="until" label={t('extension.until')} rules={required}>
            <DatePicker className="fill" disabledDate={(day) => day.format('YYYY-MM-DD') <= ends} />
          </Form.Item>
          <Form.Item name="reason" label={t('extension.reason')} rules={[...required, { min: 5, message: t('extension.short') }]}><Input.TextArea rows={3} maxLength={1000} /></Form.Item>
        </Form>
      </Modal>
    </>
  );
}
