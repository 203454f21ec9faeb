import { useTranslation } from 'react-i18next';
import { useDepartments } from '@/lib/api/departments';
import type { StaffPage } from '@/lib/api/types';
import type { Transfer } from './api/leave';
import { usePostText } from './usePostText';

interface Props { person: StaffPage; plan: Transfer; kind: 'departure' | 'transfer'; successor: string }

/** All that ends, what begins, and who takes over, before anything is ordered. */
export function LeaveReview({ person, plan, kind, successor }: Props) {
  const { t } = useTranslation('administration');
  const postText = usePostText();
  const departments = useDepartments();
  const lasting = <T extends { until: string | null }>(all: T[]) => all.filter((one) => !one.until || one.until > plan.on);
  const named = (id: string | null) => (id ? { id, name: departments.data?.find((one) => one.id === id)?.name ?? '' } : null);
  return (
    <div className="gap-below"><dl className="facts">
      <dt>{t('leave.on')}</dt><dd>{plan.on}</dd>
      <dt>{t('review.posts')}</dt><dd>{lines(lasting(person.appointments).map(postText))}</dd>
      <dt>{t('review.substitutions')}</dt>
      <dd>{lines(lasting(person.substitutions).map((one) => t('substitution.line', { absent: one.absent.name, substitute: one.substitute.name })))}</dd>
      {kind === 'transfer' && <><dt>{t('review.begins')}</dt><dd>{lines(plan.appointments.map((one) => postText({ post: one.post, department: named(one.department) })))}</dd></>}
      <dt>{t('review.tasks')}</dt>
      <dd>{person.openTasks === 0 ? t('none') : t(plan.successor ? 'review.tasks.successor' : 'review.tasks.again', { count: person.openTasks, name: successor })}</dd>
      <dt>{t('review.grants')}</dt><dd>{lines(person.grants.map((one) => one.number))}</dd>
      {kind === 'departure' && <><dt>{t('review.account')}</dt><dd>{t(person.account === 'open' ? 'review.account.closed' : 'review.account.none')}</dd></>}
      <dt>{t('review.matter')}</dt><dd>{t('review.matter.opens')}</dd>
      <dt>{t('leave.reason')}</dt><dd>{plan.reason}</dd>
    </dl></div>
  );

  function lines(all: string[]): string {
    return all.length ? all.join('\n') : t('none');
  }
}
