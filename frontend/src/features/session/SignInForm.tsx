import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { SignInAnswer } from '@/lib/api/types';
import { useAction } from '@/lib/useAction';
import { ErrorView } from '@/ui/ErrorView';
import { signIn } from './api/signIn';
import { ReplacePassword } from './ReplacePassword';

interface Props { onEntry: (entry: SignInAnswer) => void; username?: string }

/** Name and password. Used on the page and in the dialog over a page whose session ended. */
export function SignInForm({ onEntry, username }: Props) {
  const { t } = useTranslation('session');
  const enter = useAction(signIn, { onSuccess: onEntry });
  const required = [{ required: true, message: t('forms:error.required') }];
  const old = enter.variables;
  if (old && enter.error?.code === 'session.password_expired') {
    return <ReplacePassword username={old.username} current={old.password} onReplaced={(password) => enter.mutate({ username: old.username, password })} />;
  }
  return (
    <Form layout="vertical" requiredMark={false} initialValues={{ username, password: '' }} onFinish={(values) => enter.mutate(values)}>
      <ErrorView error={enter.error} />
      <Form.Item name="username" label={t('username')} rules={required}>
        <Input autoComplete="username" autoFocus={!username} />
      </Form.Item>
      <Form.Item name="password" label={t('password')} rules={required}>
        <Input.Password autoComplete="current-password" autoFocus={Boolean(username)} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={enter.isPending}>{t('signIn')}</Button>
    </Form>
  );
}
