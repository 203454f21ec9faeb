import { Button, Form, Input, Result } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { useAction } from '@/lib/useAction';
import { ErrorView } from '@/ui/ErrorView';
import { setUp, type SetUp } from './api/setUp';
import { Entrance } from './Entrance';

const MIN_PASSWORD = 12;

/** First password with a one-time token: for the very first account, and for everybody invited later. */
export function SetupPage() {
  const { t } = useTranslation('session');
  const save = useAction((values: SetUp) => setUp(values));
  const required = [{ required: true, message: t('forms:error.required') }];
  if (save.isSuccess) {
    return (
      <Entrance>
        <Result status="success" title={t('setup.done')} extra={<Link to={paths.signIn}>{t('signIn')}</Link>} />
      </Entrance>
    );
  }
  return (
    <Entrance>
      <h2>{t('setup.title')}</h2>
      <p className="quiet">{t('setup.lead')}</p>
      <Form<SetUp & { again: string }> layout="vertical" requiredMark={false} onFinish={({ again: _again, ...values }) => save.mutate(values)}>
        <ErrorView error={save.error} />
        <Form.Item name="token" label={t('setup.token')} rules={required}><Input autoComplete="one-time-code" autoFocus /></Form.Item>
        <Form.Item name="name" label={t('setup.name')} rules={required}><Input autoComplete="name" maxLength={100} /></Form.Item>
        <Form.Item name="username" label={t('username')} rules={required}><Input autoComplete="username" maxLength={64} /></Form.Item>
        <Form.Item
          name="password" label={t('setup.password')} extra={t('setup.rule', { count: MIN_PASSWORD })}
          rules={[...required, { min: MIN_PASSWORD, message: t('setup.tooShort', { count: MIN_PASSWORD }) }]}
        >
          <Input.Password autoComplete="new-password" maxLength={128} />
        </Form.Item>
        <Form.Item
          name="again" label={t('setup.again')} dependencies={['password']}
          rules={[...required, ({ getFieldValue }) => ({
            validator: (_, value) => (!value || value === getFieldValue('password') ? Promise.resolve() : Promise.reject(new Error(t('setup.differs')))),
          })]}
        >
          <Input.Password autoComplete="new-password" maxLength={128} />
        </Form.Item>
        <Button type="primary" htmlType="submit" block loading={save.isPending}>{t('setup.save')}</Button>
      </Form>
    </Entrance>
  );
}
