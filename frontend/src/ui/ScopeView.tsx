import { useTranslation } from 'react-i18next';
import type { Asset, EffectiveScope } from '@/lib/api/types';
import { showDate } from '@/lib/dates';
import { showNumber } from '@/lib/format';
import { Chip } from './Chip';
import { LevelTag } from './tags';

/** What is left after all conditions: fields, masking, rows, term, and what was dropped. Once executed it is final. */
export function ScopeView({ scope, assets, executed }: { scope: EffectiveScope; assets: Asset[]; executed: boolean }) {
  const { t } = useTranslation();
  const labelOf = (asset: string, field: string) => {
    const known = assets.find((one) => one.id === asset);
    return `${known?.name ?? asset} · ${known?.fields.find((one) => one.name === field)?.label ?? field}`;
  };
  return (
    <section className="surface" aria-labelledby="scope-title">
      <h2 id="scope-title">{t(executed ? 'scope.approved' : 'scope.effective')}</h2>
      <dl className="facts">
        {scope.assets.flatMap((asset) => [
          <dt key={`${asset.asset}-t`}>{asset.name} <LevelTag level={asset.level} /></dt>,
          <dd key={asset.asset} className="chips">
            {asset.fields.map((field) => (
              <span key={field.name}>{field.label}{field.masked && <Chip tone="attention">{t('scope.masked')}</Chip>}</span>
            ))}
          </dd>,
        ])}
        <dt>{t('scope.maxRows')}</dt><dd>{showNumber(scope.maxRows)}</dd>
        <dt>{t('scope.persons')}</dt><dd>{showNumber(scope.persons)}</dd>
        <dt>{t('scope.termUntil')}</dt><dd>{showDate(scope.from)} {t('forms:to')} {showDate(scope.until)}</dd>
        {scope.dropped.length > 0 && <><dt>{t('scope.dropped')}</dt><dd>{scope.dropped.map((one) => labelOf(one.asset, one.field)).join('\n')}</dd></>}
      </dl>
    </section>
  );
}
