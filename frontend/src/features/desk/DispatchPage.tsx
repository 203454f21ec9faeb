import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { DeskDispatch } from '@/lib/api/types';
import { paths } from '@/lib/paths';
import { DispatchFacts } from '@/ui/DispatchFacts';
import { ErrorView } from '@/ui/ErrorView';
import { Loading, Page } from '@/ui/Page';
import { DueLabel, LevelTag } from '@/ui/tags';
import { useDispatch } from './api/dispatch';

/** One submission: what was sent, what was answered, and the way to decide it. */
export function DispatchPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation('desk');
  const dispatch = useDispatch(id);
  if (dispatch.isPending) return <Loading rows={10} />;
  if (!dispatch.data) return <Page title={t('title')}><ErrorView error={dispatch.error} retry={() => void dispatch.refetch()} /></Page>;
  return <Shown dispatch={dispatch.data} />;
}

function Shown({ dispatch }: { dispatch: DeskDispatch }) {
  const { t } = useTranslation('desk');
  const lead = (
    <span className="meta">
      <strong>{dispatch.institution.name}</strong>
      <span>{t(`common:dispatch.kind.${dispatch.kind}`)}</span>
      <LevelTag level={dispatch.matter?.level} />
      <span>{dispatch.matter?.number}</span>
      {!dispatch.endedAt && <DueLabel dueAt={dispatch.dueAt} kind={dispatch.dueKind} />}
    </span>
  );
  return (
    <Page
      title={dispatch.matter?.title ?? t('title')} lead={lead}
      actions={dispatch.task && <Link className="button-link" to={paths.task(dispatch.task)}>{t('act')}</Link>}
    >
      {dispatch.state === 'WITHDRAWN' && <Alert type="info" showIcon className="gap-below" title={t('withdrawn')} />}
      {dispatch.state === 'SUPPLEMENT' && <Alert type="info" showIcon className="gap-below" title={t('waiting')} />}
      <div className="stack"><DispatchFacts dispatch={dispatch} /></div>
    </Page>
  );
}
