import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Matter, Task } from '@/lib/api/types';
import { showTime } from '@/lib/dates';
import { AddressedBy } from '@/ui/AddressedBy';
import { Addressees } from '@/ui/Addressees';
import { AssetFacts } from '@/ui/AssetFacts';
import { ComplaintPanel } from '@/ui/ComplaintPanel';
import { DispatchFacts } from '@/ui/DispatchFacts';
import { MatterEvidence } from '@/ui/MatterEvidence';
import { ReadForm } from '@/ui/forms/ReadForm';
import { GrantSummary } from '@/ui/GrantSummary';
import { ResolutionView } from '@/ui/ResolutionView';
import { ScopeView } from '@/ui/ScopeView';
import { Context } from './Context';
import { EarlierSteps } from './EarlierSteps';
import { TellingPanel } from './TellingPanel';
import { tells } from './useTelling';

/** What a decision is about: the form as filed, its data, what others laid down, and the files. */
export function TaskSubject({ task }: { task: Task }) {
  const { t } = useTranslation('tasks');
  const { matter } = task;
  const before = previousVersion(matter, task.version);
  const dispatch = task.dispatch && <DispatchFacts dispatch={task.dispatch} />;
  if (task.outside) return dispatch;
  return (
    <>
      {dispatch}
      {matter.addressedBy && <AddressedBy by={matter.addressedBy} />}
      <ComplaintPanel matter={matter} />
      {matter.addressees > 0 && <Addressees matter={matter} about={task.institution} />}
      {tells(task) && <TellingPanel task={task} />}
      <Context task={task} />
      <section className="surface" aria-labelledby="subject-form">
        <h2 id="subject-form">{t('subject.form')}</h2>
        <p className="meta">
          <span>{matter.requester.name} · {matter.organisation.name}</span>
          {matter.submittedAt && <span>{t('subject.submitted', { time: showTime(matter.submittedAt) })}</span>}
        </p>
        {before && <Alert type="info" showIcon className="gap-below" title={t('subject.changed', { number: before.version })} />}
        <ReadForm pair={matter.forms} texts={matter.texts} data={matter.form} assets={matter.assets} names={matter.names} {...(before ? { before: before.form } : {})} />
      </section>
      {matter.assets.length > 0 && (
        <section className="surface" aria-labelledby="subject-assets">
          <h2 id="subject-assets">{t('subject.assets')}</h2>
          <ul className="asset-list">
            {matter.assets.map((asset) => (
              <li key={asset.id}><strong>{asset.name}</strong> <span className="quiet small">{asset.code}</span><div><AssetFacts asset={asset} /></div></li>
            ))}
          </ul>
        </section>
      )}
      <EarlierSteps task={task} />
      {matter.effectiveScope && <ScopeView scope={matter.effectiveScope} assets={matter.assets} executed={Boolean(matter.grant)} />}
      {matter.grant && <GrantSummary grant={matter.grant} />}
      {matter.resolutions.map((one) => <ResolutionView key={one.id} resolution={one} />)}
      <MatterEvidence id={matter.id} />
    </>
  );
}

/** The version before the one on the table, when there is one. */
function previousVersion(matter: Matter, version: number) {
  return matter.versions.filter((one) => one.version < version).sort((a, b) => b.version - a.version)[0];
}
