import { Button, Input, Modal, Typography } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Grant } from '@/lib/api/types';
import { useAction } from '@/lib/useAction';
import { ErrorView } from '@/ui/ErrorView';
import { issueToken } from './api/issueToken';

/** Issues a token with which a named platform reports uses, and shows it once. */
export function TokenAction({ grant }: { grant: Grant }) {
  const { t } = useTranslation('grants');
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const issue = useAction((platform: string) => issueToken(grant.id, platform));
  const close = () => {
    setOpen(false);
    setName('');
    issue.reset();
  };
  const footer = issue.isSuccess
    ? <Button type="primary" onClick={close}>{t('common:done')}</Button>
    : <Button type="primary" disabled={!name.trim()} loading={issue.isPending} onClick={() => issue.mutate(name.trim())}>{t('token.issue')}</Button>;
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('token')}</Button>
      <Modal open={open} destroyOnHidden title={t('token')} onCancel={close} footer={footer}>
        <ErrorView error={issue.error} />
        {issue.isSuccess ? (
          <>
            <p>{t('token.once')}</p>
            <Typography.Text code copyable className="token">{issue.data.token}</Typography.Text>
          </>
        ) : (
          <label className="stacked">
            <span>{t('token.name')}</span>
            <Input maxLength={100} value={name} onChange={(event) => setName(event.target.value)} />
          </label>
        )}
      </Modal>
    </>
  );
}
