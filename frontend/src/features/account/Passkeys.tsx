import { Button, Form, Input, Popconfirm } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Id, PasskeysView } from '@/lib/api/types';
import { showDate, showTime } from '@/lib/dates';
import { passkeysSupported } from '@/lib/passkeys';
import { useAction } from '@/lib/useAction';
import { ErrorView } from '@/ui/ErrorView';
import { FormAction, useRequired } from '@/ui/FormAction';
import { addPasskey, removePasskey } from './api/passkeys';

interface Props { known: PasskeysView; onAdded: (codes: string[]) => void; onRemoved: () => void }

/** My passkeys: fingerprint, face or PIN of a device, or a security key. */
export function Passkeys({ known: { available, passkeys }, onAdded, onRemoved }: Props) {
  const { t } = useTranslation('account');
  const required = useRequired();
  const remove = useAction((id: Id) => removePasskey(id), { onSuccess: onRemoved });
  const offered = available && passkeysSupported();
  const why = available ? 'passkeys.unsupported' : 'passkeys.unavailable';
  return (
    <div className="factor">
      <div className="section-head">
        <h3>{t('passkeys')}</h3>
        {offered && (
          <FormAction<{ name: string }, { codes: string[] }> label={t('passkeys.add')} title={t('passkeys.add')} lead={t('passkeys.add.lead')} okText={t('passkeys.add.go')} run={addPasskey} onDone={({ codes }) => onAdded(codes)}>
            <Form.Item name="name" label={t('passkeys.name')} extra={t('passkeys.name.help')} rules={required}><Input maxLength={50} autoFocus /></Form.Item>
          </FormAction>
        )}
      </div>
      <p className="quiet">{t(offered ? 'passkeys.lead' : why)}</p>
      <ErrorView error={remove.error} />
      <ul className="plain periods">
        {passkeys.map((one) => (
          <li key={one.id}>
            <div className="grow">
              <strong>{one.name}</strong>
              <div className="meta">
                <span>{t('passkeys.since', { day: showDate(one.createdAt) })}</span>
                <span>{one.lastUsedAt ? t('passkeys.used', { time: showTime(one.lastUsedAt) }) : t('passkeys.unused')}</span>
              </div>
            </div>
            <Popconfirm title={t('passkeys.remove.title')} description={t('passkeys.remove.explain')} okText={t('passkeys.remove')} okButtonProps={{ danger: true }} cancelText={t('common:cancel')} onConfirm={() => remove.mutate(one.id)}>
              <Button size="small" aria-label={t('passkeys.removeOne', { name: one.name })} loading={remove.isPending && remove.variables === one.id}>{t('passkeys.remove')}</Button>
            </Popconfirm>
          </li>
        ))}
      </ul>
    </div>
  );
}
