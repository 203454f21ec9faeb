import { Button, Form } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FactorKind, Me, SignInAnswer } from '@/lib/api/types';
import { useAction } from '@/lib/useAction';
import { ErrorView } from '@/ui/ErrorView';
import { enterByPasskey } from './api/enterByPasskey';
import { giveCode } from './api/giveCode';
import { ByPasskey, offersPasskey } from './ByPasskey';
import { CodeField } from './CodeField';

/** What follows the first step: signed in, or a second factor is waited for; which, the server says. */
export function useEntry(onSignedIn: (me: Me) => void) {
  const [waiting, setWaiting] = useState<FactorKind[] | null>(null);
  const entered = (entry: SignInAnswer) => {
    if (entry.me) onSignedIn(entry.me);
    else setWaiting(entry.factors);
  };
  return { waiting, entered, again: () => setWaiting(null) };
}

interface Props { factors: FactorKind[]; onSignedIn: (me: Me) => void; onAgain: () => void }

/** A passkey, the code of the authenticator app, or a recovery code of somebody who lost both. */
export function SecondStep({ factors, onSignedIn, onAgain }: Props) {
  const { t } = useTranslation('session');
  const entered = (entry: SignInAnswer) => entry.me && onSignedIn(entry.me);
  const enter = useAction(giveCode, { onSuccess: entered });
  const passkey = offersPasskey(factors);
  const kind = factors.includes('TOTP') ? 'Code' : 'Recovery';
  return (
    <>
      <h2>{t('code.title')}</h2>
      {passkey && <ByPasskey show={enterByPasskey} onShown={entered} />}
      <Form<{ code: string }> layout="vertical" requiredMark={false} onFinish={({ code }) => enter.mutate(code)}>
        <ErrorView error={enter.error} />
        <CodeField name="code" factors={factors} focused={!passkey} />
        <Button type={passkey ? 'default' : 'primary'} htmlType="submit" block loading={enter.isPending}>{t(passkey ? `code.use${kind}` : 'signIn')}</Button>
        <Button type="link" block onClick={onAgain}>{t('code.again')}</Button>
      </Form>
    </>
  );
}
