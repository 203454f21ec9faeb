import { Button, Form, Input, Modal, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Authenticator } from '@/lib/api/types';
import { useAction } from '@/lib/useAction';
import { ErrorView } from '@/ui/ErrorView';
import { useRequired } from '@/ui/FormAction';
import { beginFactor, confirmFactor } from './api/factor';
import './account.css';

const QUIET = 4;

/** Shows a new authenticator to the app and asks for its first code; only then it counts. */
export function EnrolFactor({ onEnrolled }: { onEnrolled: (codes: string[]) => void }) {
  const { t } = useTranslation('account');
  const begin = useAction(() => beginFactor());
  const [form] = Form.useForm<{ code: string }>();
  const required = useRequired();
  const confirm = useAction(confirmFactor, {
    onSuccess: (answer) => {
      begin.reset();
      onEnrolled(answer.codes);
    },
  });
  const close = () => {
    begin.reset();
    confirm.reset();
  };
  return (
    <>
      <Button loading={begin.isPending} onClick={() => begin.mutate(undefined)}>{t('factor.enrol')}</Button>
      <ErrorView error={begin.error} />
      <Modal
        open={begin.isSuccess} title={t('factor.enrol')} okText={t('factor.confirm')} cancelText={t('common:cancel')} confirmLoading={confirm.isPending}
        onOk={() => form.submit()} onCancel={close} mask={{ closable: false }} destroyOnHidden
      >
        {begin.data && <Shown authenticator={begin.data} />}
        <ErrorView error={confirm.error} />
        <Form<{ code: string }> form={form} layout="vertical" preserve={false} requiredMark={false} onFinish={({ code }) => confirm.mutate(code)}>
          <Form.Item name="code" label={t('factor.code')} rules={required}><Input autoComplete="one-time-code" inputMode="numeric" maxLength={8} /></Form.Item>
        </Form>
      </Modal>
    </>
  );
}

function Shown({ authenticator: { secret, qr } }: { authenticator: Authenticator }) {
  const { t } = useTranslation('account');
  const side = qr.size + 2 * QUIET;
  return (
    <>
      <p>{t('factor.scan')}</p>
      <svg className="qr" viewBox={`${-QUIET} ${-QUIET} ${side} ${side}`} role="img" aria-label={t('factor.qr')}><path d={qr.path} /></svg>
      <p className="quiet small">{t('factor.typed')} <Typography.Text code copyable={{ text: secret }}>{secret.replace(/(.{4})(?!$)/g, '$1 ')}</Typography.Text></p>
    </>
  );
}
