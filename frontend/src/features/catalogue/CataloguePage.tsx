import { Select } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useAssets } from '@/lib/api/assets';
import { useDepartments } from '@/lib/api/departments';
import { paths } from '@/lib/paths';
import { AssetFacts } from '@/ui/AssetFacts';
import { ErrorView } from '@/ui/ErrorView';
import { LoadMore } from '@/ui/LoadMore';
import { Nothing } from '@/ui/Nothing';
import { Loading, Page } from '@/ui/Page';
import { SearchBox } from '@/ui/SearchBox';
import './catalogue.css';

/** The data the institution holds. */
export function CataloguePage() {
  const { t } = useTranslation('catalogue');
  const [search, setSearch] = useSearchParams();
  const [q, level, department] = ['q', 'level', 'department'].map((name) => search.get(name) ?? '') as [string, string, string];
  const departments = useDepartments();
  const list = useAssets({ q, level, department });
  const assets = list.data?.pages.flatMap((page) => page.items) ?? [];
  const change = useCallback(
    (next: Record<string, string>) => setSearch((old) => ({ ...Object.fromEntries(old), ...next }), { replace: true }),
    [setSearch],
  );
  const searchFor = useCallback((text: string) => change({ q: text }), [change]);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <div className="filters">
        <SearchBox label={t('common:asset.search')} value={q} onChange={searchFor} />
        <Select
          allowClear aria-label={t('common:asset.level')} placeholder={t('common:asset.level')} className="catalogue-select" value={level || null}
          onChange={(value) => change({ level: value ?? '' })} options={['1', '2', '3'].map((value) => ({ value, label: t(`common:level.${value}`) }))}
        />
        <Select
          allowClear aria-label={t('department')} placeholder={t('department')} className="catalogue-select" value={department || null} showSearch={{ optionFilterProp: 'label' }}
          onChange={(value) => change({ department: value ?? '' })} options={(departments.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
      </div>
      <ErrorView error={list.error} retry={() => void list.refetch()} />
      {list.isPending && <Loading />}
      {list.isSuccess && assets.length === 0 && <Nothing title={t('common:asset.none')} hint={t('none.hint')} />}
      {assets.length > 0 && (
        <ul className="list">
          {assets.map((asset) => (
            <li key={asset.id}>
              <Link className="list-row" to={paths.asset(asset.id)}>
                <span>
                  <span className="list-title">{asset.name}</span> <span className="quiet small">{asset.code}</span>
                  <br /><AssetFacts asset={asset} />
                </span>
                <span className="list-side small quiet"><span>{t([`category.${asset.category}`, 'category.other'], { value: asset.category })}</span><span>{t('fields.count', { count: asset.fields.length })}</span></span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      <LoadMore list={list} />
    </Page>
  );
}
