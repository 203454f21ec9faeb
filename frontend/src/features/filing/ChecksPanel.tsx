import { useTranslation } from 'react-i18next';
import type { FormData, Texts } from '@/lib/api/types';
import { Chip } from '@/ui/Chip';
import { LevelTag } from '@/ui/tags';
import { Refusals } from './Refusals';
import { useChecks } from './useChecks';

/** Beside the form: the level it comes to, who will be asked, who approves, and what would be refused. */
export function ChecksPanel({ procedure, form, texts }: { procedure: string; form: FormData; texts: Texts }) {
  const { t } = useTranslation('filing');
  const { checks, failed, busy } = useChecks(procedure, form);
  const nothing = <span className="quiet">{t('checks.open')}</span>;
  return (
    <section className="surface checks" aria-labelledby="checks-title" aria-busy={busy}>
      <h2 id="checks-title">{t('checks.title')}</h2>
      {failed && <p className="quiet small">{t('checks.failed')}</p>}
      <dl className="facts facts-narrow">
        <dt>{t('checks.level')}</dt><dd>{checks?.level ? <LevelTag level={checks.level} /> : nothing}</dd>
        <dt>{t('checks.contains')}</dt>
        <dd className="chips">
          {checks?.sensitive && <Chip tone="serious">{t('checks.sensitive')}</Chip>}
          {checks?.personal && <Chip tone="attention">{t('checks.personal')}</Chip>}
          {!checks?.personal && !checks?.sensitive && nothing}
        </dd>
        <dt>{t('checks.owners')}</dt><dd>{checks?.owners.length ? checks.owners.map((owner) => owner.name).join('\n') : nothing}</dd>
        <dt>{t('checks.body')}</dt><dd>{checks?.approvalBody ? t(`common:body.${checks.approvalBody}`) : nothing}</dd>
      </dl>
      {checks && checks.refusals.length > 0 && <Refusals reasons={checks.refusals} texts={texts} preview />}
    </section>
  );
}
