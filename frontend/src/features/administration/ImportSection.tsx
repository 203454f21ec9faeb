import { useTranslation } from 'react-i18next';
import { useSignedIn } from '@/lib/api/me';
import { duties } from '@/lib/posts';
import { ImportRows } from '@/ui/ImportRows';
import { importFile } from './api/importFile';
import { useForgetAdministration } from './useForgetAdministration';

/** Many rows at once, in the files of the own post. */
export function ImportSection() {
  const { t } = useTranslation('administration');
  const own = duties(useSignedIn());
  return (
    <section className="surface" aria-labelledby="import-title">
      <h2 id="import-title">{t('section.import')}</h2>
      <p>{t(own.system ? 'import.lead.system' : 'import.lead.security')}</p>
      <p className="quiet">{t('import.rule')}</p>
      <ImportRows load={importFile} onWritten={useForgetAdministration()} />
    </section>
  );
}
