import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { WitnessState } from '@/lib/api/types';
import { showTime } from '@/lib/dates';
import { showNumber } from '@/lib/format';
import { Chip, type Tone } from '@/ui/Chip';
import { ErrorView } from '@/ui/ErrorView';
import { Nothing } from '@/ui/Nothing';
import { Loading } from '@/ui/Page';
import { useWitnesses } from './api/witnesses';

const TONES: Record<WitnessState['state'], Tone> = { WAITING: 'neutral', COSIGNED: 'good', UNREACHABLE: 'attention', REFUSED: 'attention', ROLLED_BACK: 'serious', FORKED: 'serious' };

/** Who outside has seen the trail grow, and cosigned it. */
export function WitnessSection() {
  const { t } = useTranslation('audit');
  const witnesses = useWitnesses();
  return (
    <>
      <p className="quiet">{t('witness.lead')}</p>
      <ErrorView error={witnesses.error} retry={() => void witnesses.refetch()} />
      {witnesses.isPending && <Loading />}
      {witnesses.data?.length === 0 && <Nothing title={t('witness.none')} hint={t('witness.none.hint')} />}
      {witnesses.data && witnesses.data.length > 0 && <ul className="list">{witnesses.data.map((one) => <li key={one.name}><Witness witness={one} /></li>)}</ul>}
    </>
  );
}

function Witness({ witness }: { witness: WitnessState }) {
  const { t } = useTranslation('audit');
  return (
    <div className="list-row">
      <span>
        <span className="list-title">{witness.name}</span>
        <span className="meta">{t('witness.size', { size: showNumber(witness.treeSize) })}</span>
        <code className="hash" title={witness.publicKey}>{witness.publicKey}</code>
      </span>
      <span className="list-side small"><Chip tone={TONES[witness.state]}>{t(`witness.state.${witness.state}`)}</Chip><span className="quiet">{t('witness.since', { time: showTime(witness.changedAt) })}</span></span>
    </div>
  );
}

/** Shown on every audit page: a witness has seen another trail than ours. */
export function WitnessAlarm() {
  const { t } = useTranslation('audit');
  const alarms = (useWitnesses().data ?? []).filter((one) => one.state === 'FORKED' || one.state === 'ROLLED_BACK');
  return <>{alarms.map((one) => <Alert key={one.name} type="error" showIcon role="alert" className="gap-below" title={t(`witness.alarm.${one.state}`, { name: one.name })} description={t('witness.alarm.hint')} />)}</>;
}
