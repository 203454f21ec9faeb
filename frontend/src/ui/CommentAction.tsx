import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '@/lib/useAction';
import { ErrorView } from './ErrorView';

interface Props {
  label: string; title: string; explain: string; commentLabel: string; danger?: boolean;
  /** Does it; the key is that of the intent and stays the same while the same comment is tried again. */
  run: (comment: string, intent: string) => Promise<unknown>;
  onDone: () => Promise<unknown>;
}

/** A button whose dialog says what will happen and asks for the reason. The text stays when the action fails. */
export function CommentAction({ label, title, explain, commentLabel, danger = false, run, onDone }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [comment, setComment] = useState('');
  const action = useAction(run, {
    onSuccess: async () => {
      setOpen(false);
      setComment('');
      await onDone();
    },
  });
  return (
    <>
      <Button danger={danger} onClick={() => setOpen(true)}>{label}</Button>
      <Modal
        open={open} title={title} okText={label} cancelText={t('cancel')} confirmLoading={action.isPending} onCancel={() => setOpen(false)}
        onOk={() => action.mutate(comment.trim())} okButtonProps={{ danger, disabled: !comment.trim() }}
      >
        <p>{explain}</p>
        <ErrorView error={action.error} />
        <label className="stacked">
          <span>{commentLabel}</span>
          <Input.TextArea rows={4} maxLength={1000} value={comment} onChange={(event) => setComment(event.target.value)} />
        </label>
      </Modal>
    </>
  );
}
