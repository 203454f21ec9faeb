import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAction } from '@/lib/useAction';
import { ErrorView } from '@/ui/ErrorView';
import { replacePassword } from './api/replacePassword';

const MIN_PASSWORD = 12;
interface Props { username: string; current: string; onReplaced: (password: string) => void }

/** Where passwords have to be replaced now and then: a new one, before the old one lets anybody in again. */
export function ReplacePassword({ username, current, onReplaced }: Props) {
  const { t } = useTranslation('session');
  const replace = useAction((next: string) => replacePassword({ username, current, next }), { onSuccess: (_, next) => onReplaced(next) });
  const required = [{ required: true, message: t('forms:error.required') }];
  return (
    <Form<{ next: string }> layout="vertical" requiredMark={false} onFinish={({ next }) => replace.mutate(next)}>
      <p>{t('replace.lead')}</p>
      <ErrorView error={replace.error} />
      <Form.Item name="next" label={t('setup.password')} extra={t('setup.rule', { count: MIN_PASSWORD })} rules={[...required, { min: MIN_PASSWORD, message: t('setup.tooShort', { count: MIN_PASSWORD }) }]}>
        <Input.Password autoComplete="new-password" maxLength={128} autoFocus />
      </Form.Item>
      <Form.Item
        name="again" label={t('setup.again')} dependencies={['next']}
        rules={[...required, ({ getFieldValue }) => ({ validator: (_, value) => (!value || value === getFieldValue('next') ? Promise.resolve() : Promise.reject(new Error(t('setup.differs')))) })]}
      >
        <Input.Password autoComplete="new-password" maxLength={128} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={replace.isPending}>{t('replace.save')}</Button>
    </Form>
  );
}
