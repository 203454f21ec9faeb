import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/lib/api/keys';
import type { FactorView } from '@/lib/api/types';
import { useAction } from '@/lib/useAction';
import { Chip } from '@/ui/Chip';
import { ErrorView } from '@/ui/ErrorView';
import { removeFactor, renewRecovery, useFactor } from './api/factor';
import { usePasskeys } from './api/passkeys';
import { EnrolFactor } from './EnrolFactor';
import { Passkeys } from './Passkeys';
import { RecoveryCodes } from './RecoveryCodes';
import './account.css';

/** Two-step verification: a passkey or a code of an app besides the password, and recovery codes for whoever lost both. */
export function SecondFactor() {
  const { t } = useTranslation('account');
  const client = useQueryClient();
  const factor = useFactor();
  const passkeys = usePasskeys();
  const [codes, setCodes] = useState<string[] | null>(null);
  const changed = () => void Promise.all([keys.factor, keys.passkeys].map((queryKey) => client.invalidateQueries({ queryKey })));
  const shown = (fresh: string[]) => {
    if (fresh.length > 0) setCodes(fresh);
    changed();
  };
  const again = () => void Promise.all([factor.refetch(), passkeys.refetch()]);
  if (!factor.data || !passkeys.data) return <ErrorView error={factor.error ?? passkeys.error} retry={again} />;
  const { recoveryLeft } = factor.data;
  return (
    <section className="surface" aria-labelledby="factor-title">
      <h2 id="factor-title">{t('factor')} {recoveryLeft !== null && <Chip tone="good">{t('factor.on')}</Chip>}</h2>
      <p className="quiet">{t('factor.lead')}</p>
      <ErrorView error={factor.error ?? passkeys.error} retry={again} />
      <Passkeys known={passkeys.data} onAdded={shown} onRemoved={changed} />
      <AuthenticatorApp factor={factor.data} last={passkeys.data.passkeys.length === 0} onEnrolled={shown} onRemoved={changed} />
      {recoveryLeft !== null && <Recovery left={recoveryLeft} onRenewed={shown} />}
      <RecoveryCodes codes={codes} onDone={() => setCodes(null)} />
    </section>
  );
}

interface AppProps { factor: FactorView; last: boolean; onEnrolled: (codes: string[]) => void; onRemoved: () => void }

function AuthenticatorApp({ factor: { available, authenticator }, last, onEnrolled, onRemoved }: AppProps) {
  const { t } = useTranslation('account');
  const { modal, message } = App.useApp();
  const remove = useAction(() => removeFactor(), { onSuccess: () => { void message.success(t('factor.removed')); onRemoved(); } });
  const ask = () => modal.confirm({ title: t('factor.remove.title'), content: t(last ? 'factor.remove.last' : 'factor.remove.explain'), okText: t('factor.remove'), okButtonProps: { danger: true }, onOk: () => remove.mutate(undefined) });
  return (
    <div className="factor">
      <div className="section-head">
        <h3>{t('factor.app')} {authenticator && <Chip tone="good">{t('factor.app.on')}</Chip>}</h3>
        {authenticator && <Button loading={remove.isPending} onClick={ask}>{t('factor.remove')}</Button>}
        {!authenticator && available && <EnrolFactor onEnrolled={onEnrolled} />}
      </div>
      <p className="quiet">{t(available ? 'factor.app.lead' : 'factor.unavailable')}</p>
      <ErrorView error={remove.error} />
    </div>
  );
}

function Recovery({ left, onRenewed }: { left: number; onRenewed: (codes: string[]) => void }) {
  const { t } = useTranslation('account');
  const renew = useAction(() => renewRecovery(), { onSuccess: (answer) => onRenewed(answer.codes) });
  return (
    <div className="factor">
      <div className="section-head">
        <h3>{t('factor.codes')}</h3>
        <Button loading={renew.isPending} onClick={() => renew.mutate(undefined)}>{t('factor.renew')}</Button>
      </div>
      <p className="quiet">{t('factor.left', { count: left })}</p>
      <ErrorView error={renew.error} />
    </div>
  );
}
