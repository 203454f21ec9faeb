import { Button, Form, Input, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Asset, Grant } from '@/lib/api/types';
import { useForgetWork } from '@/lib/api/useForgetWork';
import { useAction } from '@/lib/useAction';
import { Checkboxes } from '@/ui/Checkboxes';
import { ErrorView } from '@/ui/ErrorView';
import { recordUse, type UseRecord } from './api/recordUse';

interface Values { rows: number; purpose: string; fields: string[] }

/** IT records a use. Fields beyond the grant are on offer too: what happened is recorded as it happened. */
export function RecordUse({ grant, assets }: { grant: Grant; assets: Asset[] }) {
  const { t } = useTranslation('grants');
  const forget = useForgetWork();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<Values>();
  const record = useAction((use: UseRecord, intent) => recordUse(grant.id, use, intent), {
    onSuccess: async () => {
      setOpen(false);
      form.resetFields();
      await forget();
    },
  });
  const required = [{ required: true, message: t('forms:error.required') }];
  const granted = (asset: string, field: string) => grant.fields.some((one) => one.asset === asset && one.field === field);
  const options = assets.flatMap((asset) => asset.fields.map((field) => ({
    value: `${asset.id}/${field.name}`,
    label: granted(asset.id, field.name) ? field.label : t('record.outside', { field: field.label }),
  })));
  const save = ({ rows, purpose, fields }: Values) => record.mutate({
    rows, purpose: purpose.trim(),
    fields: fields.map((key) => ({ asset: key.slice(0, key.indexOf('/')), field: key.slice(key.indexOf('/') + 1) })),
  });
  return (
    <>
      <Button type="primary" onClick={() => setOpen(true)}>{t('record')}</Button>
      <Modal open={open} title={t('record')} okText={t('record.save')} cancelText={t('common:cancel')} confirmLoading={record.isPending} onCancel={() => setOpen(false)} onOk={form.submit}>
        <p className="quiet">{t('record.explain')}</p>
        <ErrorView error={record.error} />
        <Form form={form} layout="vertical" requiredMark={false} onFinish={save} initialValues={{ fields: [] }}>
          <Form.Item name="rows" label={t('record.rows')} rules={required}><InputNumber min={0} precision={0} className="fill" /></Form.Item>
          <Form.Item name="fields" label={t('record.fields')} rules={required}><Checkboxes options={options} className="use-fields" /></Form.Item>
          <Form.Item name="purpose" label={t('record.purpose')} rules={required}><Input.TextArea rows={3} maxLength={500} /></Form.Item>
        </Form>
      </Modal>
    </>
  );
}
