import { useQueryClient } from '@tanstack/react-query';
import { Result } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { keys } from '@/lib/api/keys';
import type { FactorKind, Me, SignInAnswer } from '@/lib/api/types';
import { giveAnswer, leaveForProvider, type OidcPurpose, type OidcTrip, tellReturn, tripOfThisWindow } from '@/lib/oidc';
import { paths } from '@/lib/paths';
import { useAction } from '@/lib/useAction';
import { ErrorView } from '@/ui/ErrorView';
import { Loading } from '@/ui/Page';
import { Entrance } from './Entrance';
import { inside } from './inside';
import { SecondStep } from './SecondStep';

/** Where the provider sends people back to, and where a window of its own sets out from. */
export function OidcReturn() {
  const { t } = useTranslation('session');
  const client = useQueryClient();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [trip] = useState<OidcTrip>(() => (search.has('state') ? tripOfThisWindow() : { purpose: search.get('for') as OidcPurpose, to: null }));
  const [step, setStep] = useState<'away' | 'done'>('away');
  const [factors, setFactors] = useState<FactorKind[] | null>(null);
  const back = () => {
    if (trip.to === null) {
      tellReturn(trip.purpose);
      setStep('done');
    } else void navigate(inside(trip.to), { replace: true });
  };
  const signedIn = (me: Me) => {
    client.clear();
    client.setQueryData(keys.me, me);
    back();
  };
  const arrived = (answer?: SignInAnswer) => {
    if (answer?.me) signedIn(answer.me);
    else if (answer) setFactors(answer.factors);
    else back();
  };
  const away = useAction(async () => {
    if (search.has('state')) arrived(await giveAnswer<SignInAnswer | undefined>(trip.purpose, search));
    else await leaveForProvider(trip);
  });
  const once = useRef(false);
  useEffect(() => {
    if (once.current) return;
    once.current = true;
    away.mutate(undefined);
  });
  const again = trip.to === null ? paths.oidc(trip.purpose) : trip.purpose === 'link' ? paths.account : paths.signIn;
  if (factors) return <Entrance><SecondStep factors={factors} onSignedIn={signedIn} onAgain={() => window.location.assign(again)} /></Entrance>;
  if (step === 'done') return <Entrance><Result status="success" title={t('oidc.done')} subTitle={t('oidc.close')} /></Entrance>;
  return (
    <Entrance>
      {away.error ? <><ErrorView error={away.error} /><Link className="button-link" to={again} reloadDocument>{t('oidc.again')}</Link></> : <Loading rows={4} />}
    </Entrance>
  );
}
