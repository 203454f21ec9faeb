import { Button, Tooltip } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Matter } from '@/lib/api/types';
import { useForgetWork } from '@/lib/api/useForgetWork';
import { paths } from '@/lib/paths';
import { useAction } from '@/lib/useAction';
import { CommentAction } from '@/ui/CommentAction';
import { ErrorView } from '@/ui/ErrorView';
import { copyMatter } from './api/copyMatter';
import { reopenMatter } from './api/reopenMatter';
import { withdrawMatter } from './api/withdrawMatter';

/** What the server says that I may do with this matter. */
export function MatterActions({ matter }: { matter: Matter }) {
  const { t } = useTranslation('matters');
  const navigate = useNavigate();
  const forget = useForgetWork();
  const toDraft = {
    onSuccess: async (draft: Matter) => {
      await navigate(paths.file(draft.procedure, draft.id));
      void forget();
    },
  };
  const copy = useAction((id: string, intent) => copyMatter(id, intent), toDraft);
  const reopen = useAction((id: string, intent) => reopenMatter(id, intent), toDraft);
  const may = (action: string) => matter.allowedActions.includes(action);
  return (
    <>
      <ErrorView error={copy.error ?? reopen.error} />
      {may('withdraw') && (
        <CommentAction
          danger label={t('withdraw')} title={t('withdraw.title')} explain={t('withdraw.explain')} commentLabel={t('withdraw.comment')}
          run={(comment, intent) => withdrawMatter(matter.id, comment, intent)} onDone={forget}
        />
      )}
      {may('reopen') && <Tooltip title={t('reopen.explain')}><Button loading={reopen.isPending} onClick={() => reopen.mutate(matter.id)}>{t('reopen')}</Button></Tooltip>}
      {may('copy') && <Button loading={copy.isPending} onClick={() => copy.mutate(matter.id)}>{t('copy')}</Button>}
      {may('edit') && <Link className="button-link" to={paths.file(matter.procedure, matter.id)}>{t(matter.status === 'RETURNED' ? 'correct' : 'edit')}</Link>}
    </>
  );
}
