import { Button, Divider } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { leaveForProvider, listenForReturn, type OidcPurpose } from '@/lib/oidc';
import { paths } from '@/lib/paths';
import { useAction } from '@/lib/useAction';
import { ErrorView } from '@/ui/ErrorView';
import { useSessionInfo } from './api/getSession';

/** What the provider of identities is called, null where there is none. */
export function useProviderName(): string | null {
  const { i18n } = useTranslation();
  const { data } = useSessionInfo();
  return data?.outside ? data.outside[i18n.language === 'en' ? 'en' : 'zh'] : null;
}

/** On the sign-in page: leaves it for the provider. */
export function OidcButton({ to }: { to: string }) {
  const { t } = useTranslation('session');
  const name = useProviderName();
  const leave = useAction(() => leaveForProvider({ purpose: 'sign-in', to }));
  if (!name) return null;
  return (
    <>
      <Divider plain>{t('oidc.or')}</Divider>
      <ErrorView error={leave.error} />
      <Button block loading={leave.isPending} onClick={() => leave.mutate(undefined)}>{t('oidc.signIn', { name })}</Button>
    </>
  );
}

/** Over a page whose text must stay: another window goes to the provider, and this one goes on when it is back. */
export function OidcWindow({ purpose, main = false, onReturn }: { purpose: OidcPurpose; main?: boolean; onReturn: () => void }) {
  const { t } = useTranslation('session');
  const name = useProviderName();
  const latest = useRef(onReturn);
  useEffect(() => { latest.current = onReturn; });
  useEffect(() => listenForReturn(purpose, () => latest.current()), [purpose]);
  if (!name) return null;
  return (
    <>
      {!main && <Divider plain>{t('oidc.or')}</Divider>}
      <Button block type={main ? 'primary' : 'default'} href={paths.oidc(purpose)} target="_blank" rel="noopener">{t('oidc.window', { name })}</Button>
    </>
  );
}
