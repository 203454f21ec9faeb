import { useTranslation } from 'react-i18next';
import type { FieldError } from '@/lib/forms/errors';
import type { LocalForm } from '@/lib/forms/schema';
import { type Section, sectionId } from '@/ui/forms/RootObject';

/** The form's parts; after a try to submit, how much is left to do in each. */
export function SectionNav({ form, errors }: { form: LocalForm; errors: FieldError[] }) {
  const { t } = useTranslation('filing');
  const sections = (form.ui['ui:sections'] as Section[] | undefined) ?? [];
  if (sections.length < 2) return null;
  return (
    <nav className="section-nav surface" aria-label={t('sections')}>
      <ol>
        {sections.map((section, index) => {
          const count = errors.filter((error) => section.fields.includes(String(error.path[0]))).length;
          return (
            <li key={section.title}>
              <a href={`#${sectionId(index)}`} onClick={(event) => { event.preventDefault(); document.getElementById(sectionId(index))?.scrollIntoView({ behavior: 'smooth' }); }}>{section.title}</a>
              {count > 0 && <span className="wrong small"> {t('sections.left', { count })}</span>}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
