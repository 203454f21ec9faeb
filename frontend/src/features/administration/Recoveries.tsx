import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { StaffPage } from '@/lib/api/types';
import { paths } from '@/lib/paths';
import { Chip } from '@/ui/Chip';
import { StatusTag } from '@/ui/tags';

/** The matter that each departure or move opened, and how far it is; nothing while there was none. */
export function Recoveries({ person }: { person: StaffPage }) {
  const { t } = useTranslation('administration');
  if (person.recoveries.length === 0) return null;
  return (
    <section className="surface" aria-labelledby="person-recoveries">
      <h2 id="person-recoveries">{t('person.recoveries')}</h2>
      <ul className="plain stack-small">
        {person.recoveries.map(({ change, lastDay, matter, late }) => (
          <li key={matter.id} className="row">
            <span className="grow">
              {matter.readable ? <Link to={paths.matter(matter.id)}>{matter.number}</Link> : matter.number}{' '}
              <span className="quiet">{t(`recovery.${change}`, { day: lastDay })}</span>
            </span>
            {late && <Chip tone="attention">{t('recovery.late')}</Chip>}
            <StatusTag status={matter.status} outcome={matter.outcome} />
          </li>
        ))}
      </ul>
    </section>
  );
}
