import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DispatchRow } from '@/lib/api/types';
import { showTime } from '@/lib/dates';
import { local } from '@/lib/i18n';
import { paths } from '@/lib/paths';
import { DispatchState } from '@/ui/DispatchFacts';
import { DueLabel, LevelTag } from '@/ui/tags';

/** One submission in a list: from whom, what, and until when by whose rule. */
export function DispatchItem({ row }: { row: DispatchRow }) {
  const { t } = useTranslation('desk');
  return (
    <Link to={paths.dispatch(row.id)} className="list-row">
      <span>
        <span className="list-title">{row.matter?.title}</span>
        <span className="meta">
          <span>{row.institution.name}</span>
          <span>{t(`common:dispatch.kind.${row.kind}`)}</span>
          <LevelTag level={row.matter?.level} />
          <span>{local(row.matter?.procedureName)}</span>
          <span>{row.matter?.number}</span>
          <span>{t('documents', { count: row.documents })}</span>
        </span>
      </span>
      <span className="list-side small">
        {row.endedAt
          ? <><DispatchState dispatch={row} /><span className="quiet">{showTime(row.endedAt)}</span></>
          : <><DueLabel dueAt={row.dueAt} kind={row.dueKind} /><DispatchState dispatch={row} /></>}
      </span>
    </Link>
  );
}
