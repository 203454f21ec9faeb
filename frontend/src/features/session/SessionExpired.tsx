import { useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/lib/api/keys';
import { useMe } from '@/lib/api/me';
import type { Me } from '@/lib/api/types';
import { paths } from '@/lib/paths';
import { sessionExpiry } from '@/lib/session';
import { SignInSteps } from './SignInSteps';

/** Sign-in over the page whose session ended: the page and its text stay, and what was asked for is asked again. */
export function SessionExpired() {
  const { t } = useTranslation('session');
  const client = useQueryClient();
  const { data: before } = useMe();
  const [expired, setExpired] = useState(false);
  useEffect(() => sessionExpiry.subscribe((need) => setExpired(need !== null)), []);
  const entered = (me: Me) => {
    if (before && me.id !== before.id) {
      window.location.assign(paths.home);
      return;
    }
    client.setQueryData(keys.me, me);
    sessionExpiry.done();
  };
  const leave = () => {
    sessionExpiry.givenUp();
    client.clear();
    window.location.assign(paths.signIn);
  };
  return (
    <Modal open={expired} title={t('expired.title')} footer={null} onCancel={leave} mask={{ closable: false }} keyboard={false} destroyOnHidden>
      <p>{t('expired.lead')}</p>
      <SignInSteps onSignedIn={entered} {...(before ? { username: before.username } : {})} />
    </Modal>
  );
}
