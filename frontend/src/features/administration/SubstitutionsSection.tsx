import { useTranslation } from 'react-i18next';
import { useSignedIn } from '@/lib/api/me';
import { duties } from '@/lib/posts';
import { ErrorView } from '@/ui/ErrorView';
import { Loading } from '@/ui/Page';
import { SubstitutionAction } from '@/ui/SubstitutionAction';
import { SubstitutionList } from '@/ui/SubstitutionList';
import { useSubstitutions } from './api/substitutions';
import { useForgetAdministration } from './useForgetAdministration';

/** All substitutions of the organisation. */
export function SubstitutionsSection() {
  const { t } = useTranslation('administration');
  const substitutions = useSubstitutions();
  const forget = useForgetAdministration();
  const may = duties(useSignedIn()).security;
  if (substitutions.isPending) return <Loading />;
  return (
    <section className="surface" aria-labelledby="substitutions-title">
      <div className="section-head">
        <h2 id="substitutions-title">{t('section.substitutions')}</h2>
        {may && <SubstitutionAction book="administration" askWho onDone={forget} />}
      </div>
      <ErrorView error={substitutions.error} retry={() => void substitutions.refetch()} />
      {substitutions.data && <SubstitutionList substitutions={substitutions.data} book="administration" onDone={forget} />}
    </section>
  );
}
