import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorView } from './ErrorView';

interface Props {
  label: string; title: string; explain: string; commentLabel: string; danger?: boolean; required?: boolean;
  run: (comment: string) => Promise<unknown>;
}

/** A button whose dialog says what will happen and asks for the reason. The text stays when the action fails. */
export function CommentAction({ label, title, explain, commentLabel, danger, required = true, run }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [comment, setComment] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const confirm = async () => {
    setBusy(true);
    setError(null);
    try {
      await run(comment.trim());
      setOpen(false);
      setComment('');
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <Button danger={danger} onClick={() => setOpen(true)}>{label}</Button>
      <Modal
        open={open} title={title} okText={label} cancelText={t('cancel')} onCancel={() => setOpen(false)} onOk={() => void confirm()}
        confirmLoading={busy} okButtonProps={{ danger, disabled: required && !comment.trim() }}
      >
        <p>{explain}</p>
        <ErrorView error={error} />
        <label className="stacked">
          <span>{commentLabel}</span>
          <Input.TextArea rows={4} maxLength={2000} value={comment} onChange={(event) => setComment(event.target.value)} />
        </label>
      </Modal>
    </>
  );
}
