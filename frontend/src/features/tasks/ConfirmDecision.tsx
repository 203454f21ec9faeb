import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import { toneOf } from '@/ui/tones';

interface Props { open: boolean; code: string; outside: boolean; comment: string; busy: boolean; onCancel: () => void; onConfirm: () => void }

/** Says what the opinion will set going, before it is given. */
export function ConfirmDecision({ open, code, outside, comment, busy, onCancel, onConfirm }: Props) {
  const { t } = useTranslation('tasks');
  const name = t(`common:opinion.${code}`);
  return (
    <Modal
      open={open} title={t('confirm.title', { opinion: name })} okText={t('confirm.ok', { opinion: name })} cancelText={t('common:back')}
      onCancel={onCancel} onOk={onConfirm} confirmLoading={busy} okButtonProps={{ danger: toneOf(code) === 'serious' }}
    >
      <p>{t([...(outside ? [`effect.outside.${code}`] : []), `effect.${code}`, 'effect.other'])}</p>
      {comment.trim() && <blockquote className="pre quiet">{comment.trim()}</blockquote>}
      <p className="quiet small">{t('confirm.trail')}</p>
    </Modal>
  );
}
