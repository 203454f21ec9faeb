import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { keys } from '@/lib/api/keys';
import type { OwnContact } from '@/lib/api/types';
import { ErrorView } from '@/ui/ErrorView';
import { FormAction } from '@/ui/FormAction';
import { Loading } from '@/ui/Page';
import { changeContact } from './api/changeContact';
import { useContact } from './api/contact';

/** Where and in which language notices are sent to me. */
export function Contact() {
  const { t } = useTranslation('account');
  const client = useQueryClient();
  const contact = useContact();
  const own = contact.data;
  if (contact.isPending) return <Loading rows={2} />;
  const done = () => client.invalidateQueries({ queryKey: keys.contact });
  return (
    <section className="surface" aria-labelledby="contact-title">
      <div className="section-head">
        <h2 id="contact-title">{t('contact')}</h2>
        {own && (
          <FormAction<OwnContact, void> label={t('contact.change')} title={t('contact.change')} okText={t('contact.save')} initial={{ email: own.email ?? '', language: own.language }} run={changeContact} onDone={done}>
            <Form.Item name="email" label={t('contact.email')} extra={t('contact.email.help')}><Input type="email" maxLength={254} autoComplete="email" /></Form.Item>
            <Form.Item name="language" label={t('contact.language')}><Select options={(['zh', 'en'] as const).map((value) => ({ value, label: t(`contact.language.${value}`) }))} /></Form.Item>
          </FormAction>
        )}
      </div>
      <ErrorView error={contact.error} retry={() => void contact.refetch()} />
      {own && <p className="quiet">{own.email ? t('contact.to', { email: own.email, language: t(`contact.language.${own.language}`) }) : t('contact.none')}</p>}
    </section>
  );
}
