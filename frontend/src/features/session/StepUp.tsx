import { Button, Form, Input, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ProofNeed, stepUp } from '@/lib/session';
import { useAction } from '@/lib/useAction';
import { ErrorView } from '@/ui/ErrorView';
import { prove } from './api/prove';
import { proveByPasskey } from './api/proveByPasskey';
import { ByPasskey, offersPasskey } from './ByPasskey';
import { CodeField } from './CodeField';
import { OidcWindow } from './OidcButton';

/** Over an act of weight: the person proves anew to be the one who signed in, and the act goes on as it was. */
export function StepUp() {
  const { t } = useTranslation('session');
  const [need, setNeed] = useState<{ for: ProofNeed } | null>(null);
  useEffect(() => stepUp.subscribe(setNeed), []);
  return (
    <Modal open={need !== null} zIndex={1200} title={t('stepUp.title')} footer={null} onCancel={() => stepUp.givenUp()} mask={{ closable: false }} destroyOnHidden>
      {need?.for.proof === 'oidc' ? <><p>{t('stepUp.lead.oidc')}</p><OidcWindow main purpose="proof" onReturn={() => stepUp.done()} /></> : need && <Proof need={need.for} />}
    </Modal>
  );
}

function Proof({ need: { proof, factors } }: { need: ProofNeed }) {
  const { t } = useTranslation('session');
  const give = useAction(prove, { onSuccess: () => stepUp.done() });
  const passkey = offersPasskey(factors);
  const kind = factors.includes('TOTP') ? 'Code' : 'Recovery';
  return (
    <>
      <p>{t(`stepUp.lead.${proof}`)}</p>
      {passkey && <ByPasskey show={proveByPasskey} onShown={() => stepUp.done()} />}
      <Form<{ proof: string }> layout="vertical" requiredMark={false} onFinish={(values) => give.mutate(values.proof)}>
        <ErrorView error={give.error} />
        {proof === 'code' ? <CodeField name="proof" factors={factors} focused={!passkey} /> : (
          <Form.Item name="proof" label={t('password')} rules={[{ required: true, message: t('forms:error.required') }]}>
            <Input.Password autoComplete="current-password" autoFocus maxLength={128} />
          </Form.Item>
        )}
        <Button type={passkey ? 'default' : 'primary'} htmlType="submit" block loading={give.isPending}>{t(passkey ? `stepUp.by${kind}` : 'stepUp.confirm')}</Button>
      </Form>
    </>
  );
}
