import type { Me } from '@/lib/api/types';
import { http } from '@/lib/http';
import { OidcWindow } from './OidcButton';
import { SecondStep, useEntry } from './SecondStep';
import { SignInForm } from './SignInForm';

/** Sign-in as one form after the other, for the dialog over a page whose session ended. */
export function SignInSteps({ onSignedIn, username }: { onSignedIn: (me: Me) => void; username?: string }) {
  const { waiting, entered, again } = useEntry(onSignedIn);
  if (waiting) return <SecondStep factors={waiting} onSignedIn={onSignedIn} onAgain={again} />;
  return (
    <>
      <SignInForm onEntry={entered} {...(username ? { username } : {})} />
      <OidcWindow purpose="sign-in" onReturn={() => void http.get<Me>('/api/me', { onExpired: 'throw' }).then(onSignedIn, () => undefined)} />
    </>
  );
}
