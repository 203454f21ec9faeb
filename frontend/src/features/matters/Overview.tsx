import { useTranslation } from 'react-i18next';
import type { Matter } from '@/lib/api/types';
import { local } from '@/lib/i18n';
import { AddressedBy } from '@/ui/AddressedBy';
import { Addressees } from '@/ui/Addressees';
import { AssetFacts } from '@/ui/AssetFacts';
import { ReadForm } from '@/ui/forms/ReadForm';
import { ResolutionView } from '@/ui/ResolutionView';
import { ScopeView } from '@/ui/ScopeView';
import { IncidentPanel } from './IncidentPanel';
import { LinkedMatters } from './LinkedMatters';
import type { GrantPanelSlot } from './MatterPage';
import { StandingRuns } from './StandingRuns';
import { ToldSection } from './ToldSection';

/** The matter as it stands: who has it, what was asked, what is allowed, what runs. */
export function Overview({ matter, grantPanel }: { matter: Matter; grantPanel: GrantPanelSlot }) {
  const { t } = useTranslation('matters');
  return (
    <div className="stack">
      {matter.openSteps.length > 0 && (
        <section className="surface" aria-labelledby="now-title">
          <h2 id="now-title">{t('now')}</h2>
          <ul className="plain">
            {matter.openSteps.map((step, index) => (
              <li key={index}><strong>{local(step.name)}</strong>{t('common:colon')}{step.who.length ? step.who.join(t('common:listComma')) : <span className="wrong">{t('nobody')}</span>}</li>
            ))}
          </ul>
        </section>
      )}
      {matter.incident && <IncidentPanel incident={matter.incident} ended={matter.status === 'ENDED'} />}
      {matter.incident && <ToldSection matter={matter.id} />}
      {matter.addressedBy && <AddressedBy by={matter.addressedBy} />}
      {matter.addressees > 0 && <Addressees matter={matter} />}
      <LinkedMatters matter={matter} />
      <StandingRuns matter={matter} />
      {matter.grant && grantPanel(matter.grant, matter.assets)}
      {matter.effectiveScope && <ScopeView scope={matter.effectiveScope} assets={matter.assets} executed={Boolean(matter.grant)} />}
      {matter.resolutions.map((one) => <ResolutionView key={one.id} resolution={one} />)}
      <section className="surface" aria-labelledby="form-title">
        <h2 id="form-title">{t('form')}{matter.version > 1 && ` · ${t('common:version.number', { number: matter.version })}`}</h2>
        <ReadForm pair={matter.forms} texts={matter.texts} data={matter.form} assets={matter.assets} names={matter.names} />
      </section>
      {matter.assets.length > 0 && (
        <section className="surface" aria-labelledby="assets-title">
          <h2 id="assets-title">{t('assets')}</h2>
          <ul className="plain stack-small">
            {matter.assets.map((asset) => <li key={asset.id}><strong>{asset.name}</strong> <span className="quiet small">{asset.code}</span><div><AssetFacts asset={asset} /></div></li>)}
          </ul>
        </section>
      )}
    </div>
  );
}
