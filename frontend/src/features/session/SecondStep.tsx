import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SignInAnswer, Me } from '@/lib/api/types';
import { useAction } from '@/lib/useAction';
import { ErrorView } from '@/ui/ErrorView';
import { giveCode } from './api/giveCode';

/** What follows the first step: signed in, or the second factor is waited for. */
export function useEntry(onSignedIn: (me: Me) => void) {
  const [waiting, setWaiting] = useState(false);
  const entered = (entry: SignInAnswer) => {
    if (entry.me) onSignedIn(entry.me);
    else setWaiting(true);
  };
  return { waiting, entered, again: () => setWaiting(false) };
}

interface Props { onSignedIn: (me: Me) => void; onAgain: () => void }

/** The code of the authenticator app, or a recovery code of somebody who lost it. */
export function SecondStep({ onSignedIn, onAgain }: Props) {
  const { t } = useTranslation('session');
  const enter = useAction(giveCode, { onSuccess: (entry) => entry.me && onSignedIn(entry.me) });
  return (
    <Form<{ code: string }> layout="vertical" requiredMark={false} onFinish={({ code }) => enter.mutate(code)}>
      <h2>{t('code.title')}</h2>
      <p className="quiet">{t('code.lead')}</p>
      <ErrorView error={enter.error} />
      <Form.Item name="code" label={t('code')} extra={t('code.recovery')} rules={[{ required: true, message: t('forms:error.required') }]}>
        <Input autoComplete="one-time-code" autoFocus maxLength={32} />
      </Form.Item>
      <Button type="primary" htmlType="submit" block loading={enter.isPending}>{t('signIn')}</Button>
      <Button type="link" block onClick={onAgain}>{t('code.again')}</Button>
    </Form>
  );
}
