import { useTranslation } from 'react-i18next';
import { useQueryClient } from '@tanstack/react-query';
import { keys } from '@/lib/api/keys';
import { useSignedIn } from '@/lib/api/me';
import { ErrorView } from '@/ui/ErrorView';
import { Loading, Page } from '@/ui/Page';
import { SubstitutionAction } from '@/ui/SubstitutionAction';
import { SubstitutionList } from '@/ui/SubstitutionList';
import { Successions } from '@/ui/Successions';
import { AccessTokens } from './AccessTokens';
import { useOwnSubstitutions } from './api/ownSubstitutions';
import { Contact } from './Contact';
import { Devices } from './Devices';
import { OutsideIdentity } from './OutsideIdentity';
import { Password } from './Password';
import { SecondFactor } from './SecondFactor';

/** My own account: who stands in for me, where notices go, where I am signed in, what proves that it is me, and which programs act for me. */
export function AccountPage() {
  const { t } = useTranslation('account');
  const me = useSignedIn();
  return (
    <Page title={t('title')} lead={`${me.name} · ${me.username}`}>
      {me.appointments.some((one) => one.post === 'DEPARTMENT_HEAD') && <Successions />}
      <div className="stack">
        <Substitutes />
        <Contact />
        <Devices />
        <Password />
        <SecondFactor />
        <OutsideIdentity />
        <AccessTokens />
      </div>
    </Page>
  );
}

function Substitutes() {
  const { t } = useTranslation('account');
  const client = useQueryClient();
  const me = useSignedIn();
  const substitutions = useOwnSubstitutions();
  const head = me.appointments.some((one) => one.post === 'DEPARTMENT_HEAD');
  const forget = () => client.invalidateQueries({ queryKey: keys.ownSubstitutions });
  if (substitutions.isPending) return <Loading rows={3} />;
  return (
    <section className="surface" aria-labelledby="own-substitutes">
      <div className="section-head"><h2 id="own-substitutes">{t('substitutes')}</h2><SubstitutionAction book="own" askWho={head} onDone={forget} /></div>
      <p className="quiet">{t('substitutes.lead')}</p>
      <ErrorView error={substitutions.error} retry={() => void substitutions.refetch()} />
      {substitutions.data && <SubstitutionList substitutions={substitutions.data} book="own" onDone={forget} />}
    </section>
  );
}
