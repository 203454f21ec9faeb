import { useTranslation } from 'react-i18next';
import type { Told, ToldChannel } from '@/lib/api/types';
import { showTime } from '@/lib/dates';
import { showNumber } from '@/lib/format';
import { Chip } from './Chip';
import './told.css';

/** How many persons were told by each channel, and with what words. */
export function ToldProgress({ told }: { told: Told }) {
  const { t } = useTranslation();
  return (
    <div className="stack-small">
      {told.channels.filter((one) => total(one) > 0).map((one) => <Channel key={one.channel} one={one} told={told} />)}
      <details>
        <summary>{t('told.texts')}</summary>
        {told.texts.map((one) => (
          <blockquote key={one.id} className="told-text">
            <strong>{one.subject}</strong>
            <p className="pre">{one.text}</p>
            <span className="quiet small">{t('told.text.meta', { name: one.startedBy, time: showTime(one.startedAt), persons: showNumber(one.persons) })}</span>
          </blockquote>
        ))}
      </details>
    </div>
  );
}

const total = ({ told, failed, waiting, left }: ToldChannel) => told + failed + waiting + left;

function Channel({ one, told }: { one: ToldChannel; told: Told }) {
  const { t } = useTranslation();
  const name = t(`told.channel.${one.channel}`);
  const share = (count: number) => `${(count / total(one)) * 100}%`;
  const counts = { told: showNumber(one.told), failed: showNumber(one.failed), waiting: showNumber(one.waiting) };
  return (
    <div>
      <div className="row">
        <strong>{name}</strong>
        <State one={one} told={told} />
      </div>
      <div className="told-bar" role="img" aria-label={t('told.bar', { channel: name, ...counts })}>
        <span className="told-part told-told" style={{ width: share(one.told) }} />
        <span className="told-part told-failed" style={{ width: share(one.failed + one.left) }} />
      </div>
      <div className="meta">
        <span>{t('told.told', { count: one.told })}</span>
        {one.failed > 0 && <span className="wrong">{t('told.failed', { count: one.failed })}</span>}
        {one.waiting > 0 && <span>{t('told.waiting', { count: one.waiting })}</span>}
        {one.left > 0 && <span>{t('told.left', { count: one.left })}</span>}
      </div>
    </div>
  );
}

function State({ one, told }: { one: ToldChannel; told: Told }) {
  const { t } = useTranslation();
  if (one.waiting === 0) return <Chip tone="good">{t('told.finished')}</Chip>;
  if (!told.running) return <Chip tone="attention">{t('told.stopped')}</Chip>;
  return one.troubled ? <Chip tone="attention">{t('told.troubled')}</Chip> : <Chip tone="calm">{t('told.running')}</Chip>;
}
