import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '@/lib/api/keys';
import { useAction } from '@/lib/useAction';
import { Chip } from '@/ui/Chip';
import { ErrorView } from '@/ui/ErrorView';
import { removeFactor, renewRecovery, useFactor } from './api/factor';
import { EnrolFactor } from './EnrolFactor';
import { RecoveryCodes } from './RecoveryCodes';

/** Two-step verification: a code of an app besides the password. */
export function SecondFactor() {
  const { t } = useTranslation('account');
  const { modal, message } = App.useApp();
  const client = useQueryClient();
  const factor = useFactor();
  const [codes, setCodes] = useState<string[] | null>(null);
  const forget = () => client.invalidateQueries({ queryKey: keys.factor });
  const shown = (fresh: string[]) => {
    setCodes(fresh);
    void forget();
  };
  const renew = useAction(() => renewRecovery(), { onSuccess: (answer) => shown(answer.codes) });
  const remove = useAction(() => removeFactor(), { onSuccess: () => { void message.success(t('factor.removed')); void forget(); } });
  const askRemove = () => modal.confirm({ title: t('factor.remove.title'), content: t('factor.remove.explain'), okText: t('factor.remove'), okButtonProps: { danger: true }, onOk: () => remove.mutate(undefined) });
  if (!factor.data) return <ErrorView error={factor.error} retry={() => void factor.refetch()} />;
  const { available, enrolled, recoveryLeft } = factor.data;
  return (
    <section className="surface" aria-labelledby="factor-title">
      <div className="section-head">
        <h2 id="factor-title">{t('factor')} {enrolled && <Chip tone="good">{t('factor.on')}</Chip>}</h2>
        {!enrolled && available && <EnrolFactor onEnrolled={shown} />}
      </div>
      <p className="quiet">{t(available ? 'factor.lead' : 'factor.unavailable')}</p>
      <ErrorView error={renew.error ?? remove.error} />
      {enrolled && (
        <div className="row">
          <span className="grow">{t('factor.left', { count: recoveryLeft ?? 0 })}</span>
          <Button loading={renew.isPending} onClick={() => renew.mutate(undefined)}>{t('factor.renew')}</Button>
          <Button danger loading={remove.isPending} onClick={askRemove}>{t('factor.remove')}</Button>
        </div>
      )}
      <RecoveryCodes codes={codes} onDone={() => setCodes(null)} />
    </section>
  );
}
