import { App, Form, Input } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { keys } from '@/lib/api/keys';
import { showDate } from '@/lib/dates';
import { FormAction, useRequired } from '@/ui/FormAction';
import { useAccount } from './api/account';
import { changePassword } from './api/changePassword';

const MIN_PASSWORD = 12;
interface Values { current: string; next: string; again: string }

/** Since when my password stands, and a new one. */
export function Password() {
  const { t } = useTranslation('account');
  const { message } = App.useApp();
  const client = useQueryClient();
  const account = useAccount();
  const required = useRequired();
  const changed = account.data?.passwordChangedAt;
  const done = () => {
    void message.success(t('password.done'));
    return client.invalidateQueries({ queryKey: keys.account });
  };
  return (
    <section className="surface" aria-labelledby="password-title">
      <div className="section-head">
        <h2 id="password-title">{t('password')}</h2>
        {changed && <FormAction<Values, void> label={t('password.change')} title={t('password.change')} lead={t('password.lead')} run={({ current, next }) => changePassword({ current, next })} onDone={done}>
          <Form.Item name="current" label={t('password.current')} rules={required}><Input.Password autoComplete="current-password" /></Form.Item>
          <Form.Item name="next" label={t('password.next')} extra={t('session:setup.rule', { count: MIN_PASSWORD })} rules={[...required, { min: MIN_PASSWORD, message: t('session:setup.tooShort', { count: MIN_PASSWORD }) }]}>
            <Input.Password autoComplete="new-password" maxLength={128} />
          </Form.Item>
          <Form.Item
            name="again" label={t('session:setup.again')} dependencies={['next']}
            rules={[...required, ({ getFieldValue }) => ({ validator: (_, value) => (!value || value === getFieldValue('next') ? Promise.resolve() : Promise.reject(new Error(t('session:setup.differs')))) })]}
          >
            <Input.Password autoComplete="new-password" maxLength={128} />
          </Form.Item>
        </FormAction>}
      </div>
      {account.data && <p className="quiet">{changed ? t('password.since', { day: showDate(changed) }) : t('password.elsewhere')}</p>}
    </section>
  );
}
