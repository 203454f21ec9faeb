import { Button, Divider } from 'antd';
import { useTranslation } from 'react-i18next';
import type { FactorKind } from '@/lib/api/types';
import { passkeysSupported } from '@/lib/passkeys';
import { useAction } from '@/lib/useAction';
import { ErrorView } from '@/ui/ErrorView';

/** Whether a passkey is offered: the person has one, and the browser knows what that is. */
export const offersPasskey = (factors: FactorKind[]) => factors.includes('PASSKEY') && passkeysSupported();

/** The quickest way first; what can be typed instead follows below. A prompt that was closed can be opened again. */
export function ByPasskey<R>({ show, onShown }: { show: () => Promise<R>; onShown: (answer: R) => void }) {
  const { t } = useTranslation('session');
  const action = useAction(show, { onSuccess: onShown });
  return (
    <>
      <p className="quiet">{t('passkey.lead')}</p>
      <ErrorView error={action.error} />
      <Button type="primary" block autoFocus loading={action.isPending} onClick={() => action.mutate(undefined)}>{t('passkey.use')}</Button>
      <Divider plain>{t('passkey.or')}</Divider>
    </>
  );
}
