import { Button, Modal, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Grant } from '@/lib/api/types';
import { useAction } from '@/lib/useAction';
import { ErrorView } from '@/ui/ErrorView';
import { issueToken } from './api/issueToken';

/** Issues a token for a platform and shows it once. */
export function TokenAction({ grant }: { grant: Grant }) {
  const { t } = useTranslation('grants');
  const issue = useAction((id: string, intent) => issueToken(id, intent));
  return (
    <>
      <Button loading={issue.isPending} onClick={() => issue.mutate(grant.id)}>{t('token')}</Button>
      <ErrorView error={issue.error} />
      <Modal open={issue.isSuccess} title={t('token.title')} onCancel={issue.reset} footer={<Button type="primary" onClick={issue.reset}>{t('common:done')}</Button>}>
        <p>{t('token.once')}</p>
        <Typography.Text code copyable className="token">{issue.data?.token}</Typography.Text>
      </Modal>
    </>
  );
}
