import { Alert, Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TrackedComplaint } from '@/lib/api/types';
import { showDate, showTime } from '@/lib/dates';
import { useAction } from '@/lib/useAction';
import { ErrorView } from '@/ui/ErrorView';
import { FormAction } from '@/ui/FormAction';
import { type Access, supplementComplaint, trackComplaint, withdrawComplaint } from './api/complaints';
import { Files } from './Files';
import { PublicPage } from './PublicPage';

/** The complainant's own view: how far it is, what was asked, and the result. */
export function TrackingPage() {
  const { t } = useTranslation('complaints');
  const [opened, setOpened] = useState<{ access: Access; complaint: TrackedComplaint } | null>(null);
  const look = useAction(trackComplaint, { onSuccess: (complaint, access) => setOpened({ access, complaint }) });
  if (opened) {
    const next = (complaint: TrackedComplaint) => setOpened({ ...opened, complaint });
    return <PublicPage title={t('tracked', { number: opened.complaint.number })}><Tracked {...opened} onNext={next} /></PublicPage>;
  }
  const required = [{ required: true, message: t('forms:error.required') }];
  return (
    <PublicPage title={t('track')} lead={t('track.lead')}>
      <Form<Access> layout="vertical" requiredMark={false} className="surface" onFinish={(values) => look.mutate(values)}>
        <ErrorView error={look.error} />
        <Form.Item name="number" label={t('number')} rules={required}><Input maxLength={40} autoComplete="off" autoCapitalize="characters" /></Form.Item>
        <Form.Item name="secret" label={t('secret')} rules={required}><Input maxLength={40} autoComplete="off" autoCapitalize="characters" /></Form.Item>
        <Button className="public-save" type="primary" htmlType="submit" loading={look.isPending}>{t('track.submit')}</Button>
      </Form>
    </PublicPage>
  );
}

function Tracked({ access, complaint, onNext }: { access: Access; complaint: TrackedComplaint; onNext: (complaint: TrackedComplaint) => void }) {
  const { t } = useTranslation('complaints');
  const may = (action: string) => complaint.allowedActions.includes(action);
  const state = complaint.outcome ? `outcome.${complaint.outcome}` : `state.${complaint.state}`;
  return (
    <div className="stack">
      <Alert type={complaint.state === 'DECIDED' ? 'success' : 'info'} showIcon title={t(state)} description={t('tracked.at', { authority: complaint.authority })} />
      {complaint.withdrawnAt && <Alert type="warning" showIcon title={t('withdrawn', { time: showTime(complaint.withdrawnAt) })} />}
      <section className="surface" aria-labelledby="said-title">
        <h2 id="said-title">{t('said')}</h2>
        <ul className="plain stack-small">
          {complaint.said.map((one, index) => (
            <li key={index}>
              <strong>{t(`kind.${one.kind}`)}</strong> <span className="quiet small">{showTime(one.at)}{one.by && ` · ${one.by}`}</span>
              {one.kind === 'FILED' && <p className="pre">{complaint.allegation.respondent}{complaint.allegation.happened && ` · ${showDate(complaint.allegation.happened)}`}{'\n'}{complaint.allegation.text}</p>}
              {one.text && <p className="pre">{one.text}</p>}
              {one.files.length > 0 && <p className="quiet small">{t('said.files', { names: one.files.join(t('common:listComma')) })}</p>}
            </li>
          ))}
        </ul>
      </section>
      {may('supplement') && <Supplement access={access} onNext={onNext} />}
      {may('withdraw') && (
        <div>
          <FormAction<{ reason?: string }, TrackedComplaint>
            label={t('withdraw')} title={t('withdraw')} lead={t('withdraw.lead')} danger
            run={({ reason = '' }) => withdrawComplaint({ ...access, reason })} onDone={onNext}
          >
            <Form.Item name="reason" label={t('withdraw.reason')}><Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} /></Form.Item>
          </FormAction>
        </div>
      )}
    </div>
  );
}

function Supplement({ access, onNext }: { access: Access; onNext: (complaint: TrackedComplaint) => void }) {
  const { t } = useTranslation('complaints');
  const [form] = Form.useForm<{ text: string }>();
  const [files, setFiles] = useState<File[]>([]);
  const send = useAction(supplementComplaint, {
    onSuccess: (complaint) => {
      form.resetFields();
      setFiles([]);
      onNext(complaint);
    },
  });
  return (
    <section className="surface" aria-labelledby="supplement-title">
      <h2 id="supplement-title">{t('supplement')}</h2>
      <Form form={form} layout="vertical" requiredMark={false} onFinish={({ text }) => send.mutate({ ...access, text: text.trim(), files })}>
        <Form.Item name="text" label={t('supplement.text')} rules={[{ required: true, whitespace: true, message: t('forms:error.required') }]}>
          <Input.TextArea autoSize={{ minRows: 3, maxRows: 12 }} maxLength={5000} />
        </Form.Item>
        <Files files={files} onChange={setFiles} />
        <ErrorView error={send.error} />
        <Button className="public-save" htmlType="submit" loading={send.isPending}>{t('supplement.send')}</Button>
      </Form>
    </section>
  );
}
