import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useAsset } from '@/lib/api/asset';
import type { Asset } from '@/lib/api/types';
import { showNumber } from '@/lib/format';
import { ErrorView } from '@/ui/ErrorView';
import { Loading, Page } from '@/ui/Page';
import { LevelTag, SensitivityTag } from '@/ui/tags';
import './catalogue.css';

/** One data asset: what it holds, whose it is, how many people it concerns, and each field. */
export function AssetPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation('catalogue');
  const asset = useAsset(id);
  if (asset.isPending) return <Loading />;
  if (!asset.data) return <Page title={t('title')}><ErrorView error={asset.error} retry={() => void asset.refetch()} /></Page>;
  return (
    <Page title={asset.data.name} lead={<span className="meta"><LevelTag level={asset.data.level} /><span>{asset.data.code}</span></span>}>
      <div className="stack">
        <section className="surface" aria-labelledby="facts-title">
          <h2 id="facts-title">{t('facts')}</h2>
          <Facts asset={asset.data} />
        </section>
        <section className="surface" aria-labelledby="fields-title">
          <h2 id="fields-title">{t('fields')}</h2>
          <table className="fields-table">
            <thead><tr><th scope="col">{t('field.label')}</th><th scope="col">{t('field.name')}</th><th scope="col">{t('field.sensitivity')}</th></tr></thead>
            <tbody>
              {asset.data.fields.map((field) => (
                <tr key={field.name}><td>{field.label}</td><td><code>{field.name}</code></td><td><SensitivityTag sensitivity={field.sensitivity} /></td></tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
    </Page>
  );
}

function Facts({ asset }: { asset: Asset }) {
  const { t } = useTranslation('catalogue');
  const facts: [string, string][] = [
    ['description', asset.description],
    ['owners', asset.owners.map((owner) => owner.name).join(t('common:listComma'))],
    ['category', t([`category.${asset.category}`, 'category.other'], { value: asset.category })],
    ['records', showNumber(asset.records)],
    ['persons', showNumber(asset.persons)],
    ['sensitivePersons', showNumber(asset.sensitivePersons)],
    ['yearEndTotal', showNumber(asset.yearEndTotal)],
    ['shareCategory', t([`share.${asset.shareCategory}`, 'share.other'], { value: asset.shareCategory })],
    ['location', asset.location],
  ];
  return <dl className="facts">{facts.flatMap(([key, value]) => [<dt key={`${key}-t`}>{t(`fact.${key}`)}</dt>, <dd key={key}>{value || '—'}</dd>])}</dl>;
}
