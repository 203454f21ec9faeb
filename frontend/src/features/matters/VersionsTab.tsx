import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Matter } from '@/lib/api/types';
import { showTime } from '@/lib/dates';
import { changes } from '@/lib/forms/diff';
import { describe } from '@/lib/forms/describe';
import { Nothing } from '@/ui/Nothing';
import { useDescribeContext } from '@/ui/forms/ReadForm';
import { useLocalForm } from '@/ui/forms/useLocalForm';

/** Two versions of the form, field by field. */
export function VersionsTab({ matter }: { matter: Matter }) {
  const { t } = useTranslation('matters');
  const versions = [...matter.versions].sort((a, b) => b.version - a.version);
  const [newer, setNewer] = useState(versions[0]?.version);
  const [older, setOlder] = useState(versions[1]?.version);
  const { form } = useLocalForm(matter.forms, matter.texts);
  const context = useDescribeContext(matter.assets, matter.names);
  if (versions.length < 2) return <Nothing title={t('versions.one')} hint={t('versions.one.hint')} />;
  const rows = (number: number | undefined) => describe(form, versions.find((one) => one.version === number)?.form ?? {}, context, true);
  const found = changes(rows(older), rows(newer));
  const options = versions.map((one) => ({ value: one.version, label: t('versions.option', { number: one.version, time: showTime(one.submittedAt) }) }));
  return (
    <section className="surface" aria-labelledby="versions-title">
      <h2 id="versions-title">{t('tab.versions')}</h2>
      <div className="filters">
        <Select aria-label={t('versions.older')} className="version-select" value={older} onChange={setOlder} options={options} />
        <span aria-hidden>→</span>
        <Select aria-label={t('versions.newer')} className="version-select" value={newer} onChange={setNewer} options={options} />
      </div>
      {found.length === 0 && <p className="quiet">{t('versions.same')}</p>}
      <dl className="facts">
        {found.flatMap((change) => [
          <dt key={`${change.path}-t`}>{change.label}</dt>,
          <dd key={change.path}>
            <del className="changed-old">{change.before || t('common:version.empty')}</del>
            <ins className="changed-new">{change.after || t('common:version.empty')}</ins>
          </dd>,
        ])}
      </dl>
    </section>
  );
}
