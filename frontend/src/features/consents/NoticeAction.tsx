import { Checkbox, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ConsentNotice, NoticeText } from '@/lib/api/types';
import { FormAction, useRequired } from '@/ui/FormAction';
import { writeNotice } from './api/consents';
import { useForgetConsents } from './useForgetConsents';

/** Writes a notice, or the next version of one. */
export function NoticeAction({ before }: { before?: ConsentNotice }) {
  const { t } = useTranslation('consents');
  const required = useRequired();
  const forget = useForgetConsents();
  const word = before ? 'correct' : 'write';
  return (
    <FormAction<NoticeText, ConsentNotice>
      label={t(word)} title={t(word)} lead={t(`${word}.lead`)} type={before ? 'default' : 'primary'} {...(before && { size: 'small' as const })}
      initial={before ? textOf(before) : { abroad: false, separate: false }} run={(text, intent) => writeNotice(told(text), intent, before?.id)} onDone={forget}
    >
      <Form.Item name="title" label={t('field.title')} rules={required}><Input maxLength={100} /></Form.Item>
      <Long name="purpose" />
      <Long name="manner" />
      <Long name="infoTypes" />
      <Form.Item name="abroad" valuePropName="checked" extra={t('field.abroad.help')}><Checkbox>{t('field.abroad')}</Checkbox></Form.Item>
      <Form.Item name="separate" valuePropName="checked"><Checkbox>{t('field.separate')}</Checkbox></Form.Item>
      <Form.Item name="receiverName" label={t('receiverName')}><Input maxLength={200} /></Form.Item>
      <Form.Item name="receiverContact" label={t('receiverContact')}><Input maxLength={200} /></Form.Item>
      <Long name="rights" />
    </FormAction>
  );
}

function Long({ name }: { name: 'purpose' | 'manner' | 'infoTypes' | 'rights' }) {
  const { t } = useTranslation('consents');
  return <Form.Item name={name} label={t(name)} rules={useRequired()}><Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} /></Form.Item>;
}

function textOf({ title, purpose, manner, infoTypes, receiverName, receiverContact, abroad, separate, rights }: ConsentNotice): NoticeText {
  return { title, purpose, manner, infoTypes, receiverName, receiverContact, abroad, separate, rights };
}

/** A receiver left empty is none. */
function told(text: NoticeText): NoticeText {
  return { ...text, receiverName: text.receiverName || null, receiverContact: text.receiverContact || null };
}
