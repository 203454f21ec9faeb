import { Button, Form, Input, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ProofKind, stepUp } from '@/lib/session';
import { useAction } from '@/lib/useAction';
import { ErrorView } from '@/ui/ErrorView';
import { prove } from './api/prove';
import { OidcWindow } from './OidcButton';

/** Over an act of weight: the person proves anew to be the one who signed in, and the act goes on as it was. */
export function StepUp() {
  const { t } = useTranslation('session');
  const [need, setNeed] = useState<{ for: ProofKind } | null>(null);
  useEffect(() => stepUp.subscribe(setNeed), []);
  return (
    <Modal open={need !== null} zIndex={1200} title={t('stepUp.title')} footer={null} onCancel={() => stepUp.givenUp()} mask={{ closable: false }} destroyOnHidden>
      {need?.for === 'oidc' ? <><p>{t('stepUp.lead.oidc')}</p><OidcWindow main purpose="proof" onReturn={() => stepUp.done()} /></> : need && <Proof kind={need.for} />}
    </Modal>
  );
}

function Proof({ kind }: { kind: ProofKind }) {
  const { t } = useTranslation('session');
  const give = useAction(prove, { onSuccess: () => stepUp.done() });
  const rules = [{ required: true, message: t('forms:error.required') }];
  return (
    <Form<{ proof: string }> layout="vertical" requiredMark={false} onFinish={({ proof }) => give.mutate(proof)}>
      <p>{t(`stepUp.lead.${kind}`)}</p>
      <ErrorView error={give.error} />
      {kind === 'code' ? (
        <Form.Item name="proof" label={t('code')} rules={rules}><Input autoComplete="one-time-code" autoFocus maxLength={32} /></Form.Item>
      ) : (
        <Form.Item name="proof" label={t('password')} rules={rules}><Input.Password autoComplete="current-password" autoFocus maxLength={128} /></Form.Item>
      )}
      <Button type="primary" htmlType="submit" block loading={give.isPending}>{t('stepUp.confirm')}</Button>
    </Form>
  );
}
