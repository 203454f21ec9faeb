import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';

const KEYS: [string, string][] = [
  ['j  ↓', 'keys.down'],
  ['k  ↑', 'keys.up'],
  ['Enter', 'keys.enter'],
  ['c', 'keys.claim'],
  ['?', 'keys.help'],
];

/** Which key does what in the list. */
export function ShortcutHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('tasks');
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={t('keys.title')} closable={{ 'aria-label': t('common:close') }}>
      <dl className="facts">
        {KEYS.flatMap(([key, text]) => [<dt key={key}><kbd>{key}</kbd></dt>, <dd key={text}>{t(text)}</dd>])}
      </dl>
    </Modal>
  );
}
