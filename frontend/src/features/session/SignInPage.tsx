import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { keys } from '@/lib/api/keys';
import type { Me } from '@/lib/api/types';
import { paths } from '@/lib/paths';
import { ErrorView } from '@/ui/ErrorView';
import { Loading } from '@/ui/Page';
import { useDemoPeople } from './api/getDemoPeople';
import { useSessionInfo } from './api/getSession';
import { DemoPeople } from './DemoPeople';
import { Entrance } from './Entrance';
import { inside } from './inside';
import { OidcButton } from './OidcButton';
import { SecondStep, useEntry } from './SecondStep';
import { SignInForm } from './SignInForm';

/** The door: demo people where there are some, name and password everywhere. */
export function SignInPage() {
  const { t } = useTranslation('session');
  const client = useQueryClient();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const session = useSessionInfo();
  const enter = (me: Me) => {
    client.clear();
    client.setQueryData(keys.me, me);
    void navigate(inside(search.get('to')), { replace: true });
  };
  const { waiting, entered, again } = useEntry(enter);
  const demo = session.data?.demo ?? false;
  const people = useDemoPeople(demo);
  if (waiting) return <Entrance><SecondStep factors={waiting} onSignedIn={enter} onAgain={again} /></Entrance>;
  return (
    <Entrance wide={demo}>
      <ErrorView error={session.error} retry={() => void session.refetch()} />
      <ErrorView error={people.error} retry={() => void people.refetch()} />
      {(session.isPending || people.isLoading) && <Loading rows={4} />}
      {people.isSuccess && <DemoPeople people={people.data} onEntry={entered} />}
      {session.data?.setup && <p className="note">{t('setup.open')} <Link to={paths.setup}>{t('setup.title')}</Link></p>}
      {session.isSuccess && (
        <section className="sign-in-form" aria-labelledby="password-title">
          <h2 id="password-title">{t('byPassword')}</h2>
          <SignInForm onEntry={entered} />
          <OidcButton to={inside(search.get('to'))} />
          <p className="quiet small">{t('setup.hint')} <Link to={paths.setup}>{t('setup.link')}</Link></p>
        </section>
      )}
      <p className="entrance-public"><Link to={paths.complaints}>{t('complaints')}</Link></p>
    </Entrance>
  );
}
