import { useTranslation } from 'react-i18next';
import type { FormData } from '@/lib/api/types';
import type { FieldError } from '@/lib/forms/errors';
import { relevantSchema } from '@/lib/forms/relevant';
import type { LocalForm } from '@/lib/forms/schema';
import { type Section, sectionId } from '@/ui/forms/RootObject';

/** The form's parts; after a try to submit, how much is left to do in each. */
export function SectionNav({ form, data, errors }: { form: LocalForm; data: FormData; errors: FieldError[] }) {
  const { t } = useTranslation('filing');
  const shown = Object.keys((relevantSchema(form.schema, data).properties ?? {}) as object);
  const sections = ((form.ui['ui:sections'] as Section[] | undefined) ?? [])
    .map((section, index) => ({ ...section, index }))
    .filter((section) => section.fields.some((name) => shown.includes(name)));
  if (sections.length < 2) return null;
  return (
    <nav className="section-nav surface" aria-label={t('sections')}>
      <ol>
        {sections.map((section) => {
          const count = errors.filter((error) => section.fields.includes(String(error.path[0]))).length;
          return (
            <li key={section.title}>
              <a href={`#${sectionId(section.index)}`} onClick={(event) => { event.preventDefault(); document.getElementById(sectionId(section.index))?.scrollIntoView({ behavior: 'smooth' }); }}>{section.title}</a>
              {count > 0 && <span className="wrong small"> {t('sections.left', { count })}</span>}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
