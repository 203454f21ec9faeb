import { Button, Modal, Typography } from 'antd';
import { useTranslation } from 'react-i18next';

/** The recovery codes, shown this once. */
export function RecoveryCodes({ codes, onDone }: { codes: string[] | null; onDone: () => void }) {
  const { t } = useTranslation('account');
  return (
    <Modal
      open={codes !== null} title={t('factor.codes')} closable={false} keyboard={false} mask={{ closable: false }} destroyOnHidden
      footer={<Button type="primary" onClick={onDone}>{t('factor.codes.kept')}</Button>}
    >
      <p>{t('factor.codes.lead')}</p>
      <ol className="recovery-codes">{codes?.map((code) => <li key={code}><code>{code}</code></li>)}</ol>
      <Typography.Text copyable={{ text: codes?.join('\n') ?? '' }}>{t('factor.codes.copy')}</Typography.Text>
    </Modal>
  );
}
