import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useSignedIn } from '@/lib/api/me';
import type { StaffPage } from '@/lib/api/types';
import { paths } from '@/lib/paths';
import { duties } from '@/lib/posts';
import { Chip } from '@/ui/Chip';
import { CommentAction } from '@/ui/CommentAction';
import { ErrorView } from '@/ui/ErrorView';
import { Nothing } from '@/ui/Nothing';
import { Loading, Page } from '@/ui/Page';
import { SubstitutionAction } from '@/ui/SubstitutionAction';
import { SubstitutionList } from '@/ui/SubstitutionList';
import { AccountChip } from './AccountChip';
import './administration.css';
import { cancelChange } from './api/cancelChange';
import { revokeGrant } from './api/revokeGrant';
import { useStaffPage } from './api/staffPage';
import { AppointmentHistory } from './AppointmentHistory';
import { LeaveAction } from './LeaveAction';
import { PersonAccount } from './PersonAccount';
import { Recoveries } from './Recoveries';
import { useForgetAdministration } from './useForgetAdministration';

/** One person: posts and their history, substitutes, what is in hand, and the account. */
export function PersonPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation('administration');
  const person = useStaffPage(id);
  const own = duties(useSignedIn());
  if (!own.any) return <Page title={t('title')}><Nothing title={t('notYours')} hint={t('notYours.hint')} /></Page>;
  if (person.isPending) return <Loading rows={10} />;
  if (!person.data) return <Page title={t('title')}><ErrorView error={person.error} retry={() => void person.refetch()} /></Page>;
  return <PersonView person={person.data} />;
}

function PersonView({ person }: { person: StaffPage }) {
  const { t } = useTranslation('administration');
  const forget = useForgetAdministration();
  const may = (action: string) => person.allowedActions.includes(action);
  const settled = !person.pending;
  const lead = (
    <span className="meta">
      {person.state === 'left' && <Chip>{t('people.state.left')}</Chip>}
      <AccountChip account={person.account} />
      <span>{t('people.code')} {person.code}</span>
      {person.username && <span>{t('people.username')} {person.username}</span>}
      {person.email && <span>{t('people.email')} {person.email}</span>}
      <Link to={paths.administration('people')}>{t('person.back')}</Link>
    </span>
  );
  const actions = settled && (
    <>
      {may('transfer') && <LeaveAction person={person} kind="transfer" />}
      {may('depart') && <LeaveAction person={person} kind="departure" />}
    </>
  );
  return (
    <Page title={person.name} lead={lead} actions={actions}>
      {person.pending && (
        <Alert
          type="warning" showIcon className="gap-below" title={t(`change.${person.pending.kind}`, { day: person.pending.on })}
          description={<>{person.pending.reason}{person.pending.successor && <div>{t('change.successor', { name: person.pending.successor.name })}</div>}</>}
          action={may('cancelChange') && (
            <CommentAction
              label={t('change.cancel')} title={t('change.cancel.title', { name: person.name })} explain={t('change.cancel.explain')} commentLabel={t('leave.reason')}
              run={(reason, intent) => cancelChange(person.id, reason, intent)} onDone={forget}
            />
          )}
        />
      )}
      <div className="stack">
        <AppointmentHistory person={person} may={may('appoint')} />
        <section className="surface" aria-labelledby="person-substitutes">
          <div className="section-head">
            <h2 id="person-substitutes">{t('person.substitutions')}</h2>
            {may('appoint') && <SubstitutionAction book="administration" absent={person.id} onDone={forget} />}
          </div>
          <SubstitutionList substitutions={person.substitutions} book="administration" onDone={forget} />
        </section>
        <InHand person={person} />
        <Recoveries person={person} />
        <PersonAccount person={person} />
      </div>
    </Page>
  );
}

/** What somebody has in hand: open tasks by number, grants by matter. */
function InHand({ person }: { person: StaffPage }) {
  const { t } = useTranslation('administration');
  const forget = useForgetAdministration();
  return (
    <section className="surface" aria-labelledby="person-work">
      <h2 id="person-work">{t('person.work')}</h2>
      <p>{person.openTasks > 0 ? t('person.openTasks', { count: person.openTasks }) : t('person.noTasks')}</p>
      {person.grants.length === 0 && <p className="quiet">{t('person.noGrants')}</p>}
      <ul className="plain stack-small">
        {person.grants.map((grant) => (
          <li key={grant.id} className="row">
            <span className="grow">{t('person.grant', { number: grant.number, until: grant.until })}</span>
            {person.allowedActions.includes('revokeGrants') && (
              <CommentAction
                danger label={t('grant.revoke')} title={t('grant.revoke.title', { number: grant.number })} explain={t('grant.revoke.explain')} commentLabel={t('leave.reason')}
                run={(reason, intent) => revokeGrant(grant.id, reason, intent)} onDone={forget}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
