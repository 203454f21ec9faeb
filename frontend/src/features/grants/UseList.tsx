import { useTranslation } from 'react-i18next';
import type { Asset, Grant } from '@/lib/api/types';
import { showTime } from '@/lib/dates';
import { showNumber } from '@/lib/format';
import { Chip } from '@/ui/Chip';

/** Every recorded use; a deviation stands out and says what was exceeded. */
export function UseList({ grant, assets }: { grant: Grant; assets: Asset[] }) {
  const { t } = useTranslation('grants');
  const label = (asset: string, field: string) => assets.find((one) => one.id === asset)?.fields.find((one) => one.name === field)?.label ?? field;
  return (
    <section aria-labelledby="uses-title" className="surface">
      <h2 id="uses-title">{t('uses')}</h2>
      {grant.uses.length === 0 && <p className="quiet">{t('uses.none')}</p>}
      <ul className="plain uses">
        {grant.uses.map((use) => (
          <li key={use.id}>
            <div className="row">
              <strong>{t('uses.rows', { value: showNumber(use.rows) })}</strong>
              {use.deviation && <Chip tone="serious">{t('uses.deviation')}</Chip>}
              <span className="quiet small">{showTime(use.usedAt)} · {use.by}</span>
            </div>
            <div className="pre">{use.purpose}</div>
            <div className="quiet small">{use.fields.map((one) => label(one.asset, one.field)).join(t('common:listComma'))}</div>
            {use.deviation && <div className="wrong">{t(`deviation.${use.deviation}`)}</div>}
          </li>
        ))}
      </ul>
    </section>
  );
}
