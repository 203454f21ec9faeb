import { useTranslation } from 'react-i18next';
import type { FormData, MatterChecks, Texts, TimelineEntry } from '@/lib/api/types';
import type { LocalForm } from '@/lib/forms/schema';
import { local } from '@/lib/i18n';
import { Chip } from '@/ui/Chip';
import { LevelTag } from '@/ui/tags';
import { LedgerEffects } from './LedgerEffects';
import { Refusals } from '@/ui/Refusals';
import { StandingCover } from './StandingCover';
import { useChecks } from './useChecks';

interface Props { procedure: string; form: LocalForm; data: FormData; matter: string | undefined; texts: Texts }

/** Beside the form: what the data come to, what would be refused, and which steps follow and who gets them. */
export function ChecksPanel({ procedure, form, data, matter, texts }: Props) {
  const { t } = useTranslation('filing');
  const { checks, failed, busy } = useChecks(procedure, data, matter);
  return (
    <section className="surface checks" aria-labelledby="checks-title" aria-busy={busy}>
      <h2 id="checks-title">{t('checks.title')}</h2>
      {failed && <p className="quiet small">{t('checks.failed')}</p>}
      {asksForData(form) && <DataFacts checks={checks} />}
      <LedgerEffects procedure={procedure} data={data} matter={matter} />
      {checks && checks.refusals.length > 0 && <Refusals reasons={checks.refusals} texts={texts} preview />}
      {checks?.standing && <StandingCover standing={checks.standing} />}
      {checks && checks.steps.length > 0 && <Steps steps={checks.steps} />}
    </section>
  );
}

function DataFacts({ checks }: { checks: MatterChecks | null }) {
  const { t } = useTranslation('filing');
  const nothing = <span className="quiet">{t('checks.open')}</span>;
  return (
    <dl className="facts facts-narrow">
      <dt>{t('checks.level')}</dt><dd>{checks?.level ? <LevelTag level={checks.level} /> : nothing}</dd>
      <dt>{t('checks.contains')}</dt>
      <dd className="chips">
        {checks?.sensitive && <Chip tone="serious">{t('checks.sensitive')}</Chip>}
        {checks?.personal && <Chip tone="attention">{t('checks.personal')}</Chip>}
        {!checks?.personal && !checks?.sensitive && (checks?.level ? t('checks.neither') : nothing)}
      </dd>
      <dt>{t('checks.owners')}</dt><dd>{checks?.owners.length ? checks.owners.map((owner) => owner.name).join('\n') : nothing}</dd>
      <dt>{t('checks.body')}</dt><dd>{checks?.approvalBody ? t(`common:body.${checks.approvalBody}`) : nothing}</dd>
    </dl>
  );
}

/** The normal course, with who would get each step today. */
function Steps({ steps }: { steps: TimelineEntry[] }) {
  const { t } = useTranslation('filing');
  return (
    <>
      <h3 className="next-steps">{t('checks.steps')}</h3>
      <ol className="coming">
        {steps.map((step) => (
          <li key={step.element}>
            {local(step.name)}
            {step.who.length > 0 && <div className="quiet small">{step.who.map((who) => who.name).join(t('common:listComma'))}</div>}
          </li>
        ))}
      </ol>
    </>
  );
}

function asksForData(form: LocalForm): boolean {
  return Object.values(form.ui).some((one) => (one as Record<string, unknown> | null)?.['ui:field'] === 'assetScope');
}
