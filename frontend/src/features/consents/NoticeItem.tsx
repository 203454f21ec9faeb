import { useTranslation } from 'react-i18next';
import type { ConsentNotice } from '@/lib/api/types';
import { showDate } from '@/lib/dates';
import { showNumber } from '@/lib/format';
import { Chip } from '@/ui/Chip';
import { ImportAction } from './ImportAction';
import { NoticeAction } from './NoticeAction';
import { RecordAction } from './RecordAction';

/** One version of a notice: what it says, how many people stand where, and what may be done. */
export function NoticeItem({ notice }: { notice: ConsentNotice }) {
  const { t } = useTranslation('consents');
  const may = (action: string) => notice.allowedActions.includes(action);
  const counts = [['given', notice.given], ['refused', notice.refused], ['withdrawn', notice.withdrawn]] as const;
  return (
    <li className="notice">
      <div className="notice-head">
        <div>
          <span className="list-title">{notice.title}</span> <span className="quiet small">{t('version', { version: notice.version })}</span>
          <div className="meta">
            <Chip tone={notice.separate ? 'attention' : 'neutral'}>{t(notice.separate ? 'separate' : 'general')}</Chip>
            {notice.abroad && <Chip tone="serious">{t('abroad')}</Chip>}
            {!notice.latest && <Chip>{t('older')}</Chip>}
            <span>{showDate(notice.createdAt)}</span>
          </div>
        </div>
        <dl className="notice-counts">
          {counts.map(([name, count]) => <div key={name}><dt>{t(name)}</dt><dd>{showNumber(count)}</dd></div>)}
        </dl>
      </div>
      <details>
        <summary>{t('details')}</summary>
        <Told notice={notice} />
      </details>
      {notice.allowedActions.length > 0 && (
        <div className="row">
          {may('record') && <RecordAction notice={notice} />}
          {may('import') && <ImportAction notice={notice} />}
          {may('correct') && <NoticeAction before={notice} />}
        </div>
      )}
    </li>
  );
}

function Told({ notice }: { notice: ConsentNotice }) {
  const { t } = useTranslation('consents');
  const receiver = [notice.receiverName, notice.receiverContact].filter(Boolean).join(' · ');
  const told = [['purpose', notice.purpose], ['manner', notice.manner], ['infoTypes', notice.infoTypes], ['receiver', receiver || '—'], ['rights', notice.rights]] as const;
  return <dl className="facts">{told.flatMap(([key, value]) => [<dt key={`${key}-t`}>{t(key)}</dt>, <dd key={key}>{value}</dd>])}</dl>;
}
