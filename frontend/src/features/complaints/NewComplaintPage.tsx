import { AutoComplete, Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ComplaintReceipt, Id, NewComplaint } from '@/lib/api/types';
import { useAction } from '@/lib/useAction';
import { ErrorView } from '@/ui/ErrorView';
import { fileComplaint, useChannels, useRespondents } from './api/complaints';
import { Files } from './Files';
import { PublicPage } from './PublicPage';
import { Receipt } from './Receipt';

type Values = Record<'respondent' | 'authorityId' | 'text' | 'happened' | 'name' | 'phone' | 'email' | 'postal' | 'website', string | undefined>;

const given = (text: string | undefined) => text?.trim() || null;

/** Anybody reports unlawful handling of personal information, with a name or without. */
export function NewComplaintPage() {
  const { t } = useTranslation('complaints');
  const [receipt, setReceipt] = useState<ComplaintReceipt | null>(null);
  if (receipt) return <PublicPage title={t('receipt')}><Receipt receipt={receipt} /></PublicPage>;
  return <PublicPage title={t('file')} lead={t('file.lead')}><ComplaintForm onFiled={setReceipt} /></PublicPage>;
}

function ComplaintForm({ onFiled }: { onFiled: (receipt: ComplaintReceipt) => void }) {
  const { t } = useTranslation('complaints');
  const [files, setFiles] = useState<File[]>([]);
  const [known, setKnown] = useState<{ id: Id; name: string } | null>(null);
  const [text, setText] = useState('');
  const respondents = useRespondents(text);
  const channels = useChannels();
  const send = useAction(fileComplaint, { onSuccess: onFiled });
  const required = [{ required: true, whitespace: true, message: t('forms:error.required') }];
  const submit = (values: Values) => {
    const complaint: NewComplaint = {
      respondentId: known?.id ?? null, respondent: known ? null : given(values.respondent), authorityId: known ? null : (values.authorityId ?? null),
      text: values.text?.trim() ?? '', happened: given(values.happened), name: given(values.name), phone: given(values.phone), email: given(values.email),
      postal: given(values.postal), website: given(values.website),
    };
    send.mutate({ complaint, files });
  };
  return (
    <Form<Values> layout="vertical" requiredMark={false} onFinish={submit} scrollToFirstError>
      <section className="surface gap-below" aria-labelledby="what-title">
        <h2 id="what-title">{t('what')}</h2>
        <Form.Item name="respondent" label={t('respondent')} extra={t(known ? 'respondent.known' : 'respondent.help')} rules={required}>
          <AutoComplete
            maxLength={200} options={respondents.data?.map((one) => ({ value: one.name, id: one.id })) ?? []}
            onSelect={(name: string, option: { id?: Id }) => setKnown(option.id ? { id: option.id, name } : null)}
            onChange={(value: string) => {
              setText(value ?? '');
              if (known && value !== known.name) setKnown(null);
            }}
          />
        </Form.Item>
        {!known && (
          <Form.Item name="authorityId" label={t('authority')} extra={t('authority.help')} rules={[{ required: true, message: t('forms:error.required') }]}>
            <Select showSearch={{ optionFilterProp: 'label' }} options={channels.data?.filter((one) => one.receives).map((one) => ({ value: one.id, label: one.name })) ?? []} />
          </Form.Item>
        )}
        <Form.Item name="text" label={t('text')} extra={t('text.help')} rules={[...required, { min: 10, message: t('text.short') }]}>
          <Input.TextArea autoSize={{ minRows: 5, maxRows: 14 }} maxLength={5000} />
        </Form.Item>
        <Form.Item name="happened" label={t('happened')} extra={t('optional')}><Input type="date" /></Form.Item>
        <Files files={files} onChange={setFiles} />
      </section>
      <section className="surface gap-below" aria-labelledby="who-title">
        <h2 id="who-title">{t('who')}</h2>
        <p>{t('anonymous.means')}</p>
        <p>{t('named.means')}</p>
        <Form.Item name="name" label={t('name')}><Input maxLength={50} autoComplete="name" /></Form.Item>
        <Form.Item name="phone" label={t('phone')}><Input maxLength={50} type="tel" inputMode="tel" autoComplete="tel" /></Form.Item>
        <Form.Item name="email" label={t('email')}><Input maxLength={254} type="email" inputMode="email" autoComplete="email" /></Form.Item>
        <Form.Item name="postal" label={t('postal')}><Input maxLength={200} autoComplete="street-address" /></Form.Item>
        <div className="unseen" aria-hidden><Form.Item name="website" label="website"><Input tabIndex={-1} autoComplete="off" /></Form.Item></div>
      </section>
      <ErrorView error={send.error} />
      <Button className="public-save" type="primary" htmlType="submit" loading={send.isPending}>{t('submit')}</Button>
    </Form>
  );
}
