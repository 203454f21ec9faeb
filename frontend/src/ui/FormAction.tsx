import { Button, type ButtonProps, Form, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '@/lib/problem';
import { codeText } from '@/lib/problem';
import { toSteps } from '@/lib/forms/paths';
import { useAction } from '@/lib/useAction';
import { ErrorView } from './ErrorView';

interface Props<V extends object, R> {
  label: string; title: string; lead?: ReactNode; okText?: string; initial?: Partial<V>; danger?: boolean; disabled?: boolean;
  type?: ButtonProps['type']; size?: ButtonProps['size'];
  /** The fields, as items of the form. */
  children: ReactNode;
  /** Does it; the key is that of the intent and stays the same while the same values are tried again. */
  run: (values: V, intent: string) => Promise<R>;
  onDone: (result: R) => unknown;
}

/** A button whose dialog asks for a few values and sends them. What was typed stays when the server refuses. */
export function FormAction<V extends object, R>({ label, title, lead, okText, initial, danger, disabled, type, size, children, run, onDone }: Props<V, R>) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [form] = Form.useForm<V>();
  const action = useAction(run, {
    onSuccess: async (result) => {
      setOpen(false);
      await onDone(result);
    },
    onError: (problem: Problem) => form.setFields(problem.fields.map((field) => ({
      name: toSteps(field.path) as never, errors: [field.message ?? codeText(field.code, field.args, t) ?? t('forms:error.other')],
    }))),
  });
  const close = () => {
    setOpen(false);
    action.reset();
  };
  return (
    <>
      <Button type={type} size={size} danger={danger} disabled={disabled} onClick={() => setOpen(true)}>{label}</Button>
      <Modal
        open={open} title={title} okText={okText ?? label} cancelText={t('cancel')} confirmLoading={action.isPending} onCancel={close}
        onOk={() => form.submit()} okButtonProps={{ danger }} destroyOnHidden
      >
        {lead && <p>{lead}</p>}
        <ErrorView error={action.error} />
        <Form<V> form={form} layout="vertical" preserve={false} initialValues={initial} onFinish={(values) => action.mutate(values)}>{children}</Form>
      </Modal>
    </>
  );
}

/** The rule of a field that must be filled in. */
export function useRequired() {
  const { t } = useTranslation();
  return [{ required: true, message: t('forms:error.required') }];
}
