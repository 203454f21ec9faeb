import { Button, Drawer, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAssets } from '@/lib/api/assets';
import type { Asset } from '@/lib/api/types';
import { AssetFacts } from '../AssetFacts';
import { ErrorView } from '../ErrorView';
import { LoadMore } from '../LoadMore';
import { Loading } from '../Page';
import { SearchBox } from '../SearchBox';

interface Props { open: boolean; chosen: string[]; onToggle: (asset: Asset) => void; onClose: () => void }

/** The catalogue in a drawer: search, see owner, level and people concerned, add or take away. */
export function AssetPicker({ open, chosen, onToggle, onClose }: Props) {
  const { t } = useTranslation();
  const footer = (
    <div className="row">
      <span className="quiet grow">{t('forms:assets.chosen', { count: chosen.length })}</span>
      <Button type="primary" onClick={onClose}>{t('done')}</Button>
    </div>
  );
  return (
    <Drawer open={open} onClose={onClose} title={t('forms:assets.pick')} size={640} footer={footer} destroyOnHidden closable={{ 'aria-label': t('close') }}>
      <Results chosen={chosen} onToggle={onToggle} />
    </Drawer>
  );
}

function Results({ chosen, onToggle }: Pick<Props, 'chosen' | 'onToggle'>) {
  const { t } = useTranslation();
  const [q, setQ] = useState('');
  const [level, setLevel] = useState<number | null>(null);
  const list = useAssets({ q, level });
  const assets = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <div className="filters">
        <SearchBox label={t('asset.search')} value={q} onChange={setQ} />
        <Select
          allowClear aria-label={t('asset.level')} placeholder={t('asset.level')} className="narrow-select" value={level}
          onChange={(value) => setLevel(value ?? null)} options={[1, 2, 3].map((value) => ({ value, label: t(`level.${value}`) }))}
        />
      </div>
      <ErrorView error={list.error} retry={() => void list.refetch()} />
      {list.isPending && <Loading />}
      {list.isSuccess && assets.length === 0 && <p className="quiet">{t('asset.none')}</p>}
      <ul className="pick-list">
        {assets.map((asset) => {
          const on = chosen.includes(asset.id);
          return (
            <li key={asset.id}>
              <div className="grow">
                <strong>{asset.name}</strong> <span className="quiet small">{asset.code}</span>
                <div><AssetFacts asset={asset} /></div>
                <div className="quiet small">{asset.description}</div>
              </div>
              <Button type={on ? 'default' : 'primary'} ghost={!on} onClick={() => onToggle(asset)} aria-pressed={on} aria-label={`${t(on ? 'remove' : 'add')} ${asset.name}`}>
                {t(on ? 'remove' : 'add')}
              </Button>
            </li>
          );
        })}
      </ul>
      <LoadMore list={list} />
    </>
  );
}
