import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { MatterRow } from '@/lib/api/types';
import { showTime } from '@/lib/dates';
import { local } from '@/lib/i18n';
import { paths } from '@/lib/paths';
import { LevelTag, StatusTag } from './tags';

/** One matter in a list: number, status, and who has it now. A draft leads to its form. */
export function MatterItem({ matter }: { matter: MatterRow }) {
  const { t } = useTranslation();
  const to = matter.status === 'DRAFT' ? paths.file(matter.procedure, matter.id) : paths.matter(matter.id);
  return (
    <Link to={to} className="list-row">
      <span>
        <span className="list-title">{matter.title || t('untitled')}</span>
        <span className="meta">
          {matter.number && <span>{matter.number}</span>}
          <LevelTag level={matter.level} />
          <span>{matter.requester.name}</span>
          {matter.openSteps.map((step, index) => (
            <span key={index}>{local(step.name)}{step.who.length > 0 && `${t('colon')}${step.who.join(t('listComma'))}`}</span>
          ))}
        </span>
      </span>
      <span className="list-side small">
        <StatusTag status={matter.status} outcome={matter.outcome} />
        <span className="quiet">{t('updated', { time: showTime(matter.updatedAt) })}</span>
      </span>
    </Link>
  );
}
