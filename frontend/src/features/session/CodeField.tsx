import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FactorKind } from '@/lib/api/types';

/** Where a code of the app is typed, or a recovery code; only the latter by whoever has no app. */
export function CodeField({ name, factors, focused }: { name: string; factors: FactorKind[]; focused: boolean }) {
  const { t } = useTranslation('session');
  const app = factors.includes('TOTP');
  return (
    <Form.Item name={name} label={t(app ? 'code' : 'code.recoveryOnly')} extra={t(app ? 'code.help' : 'code.recoveryOnly.help')} rules={[{ required: true, message: t('forms:error.required') }]}>
      <Input autoComplete="one-time-code" autoFocus={focused} maxLength={32} />
    </Form.Item>
  );
}
