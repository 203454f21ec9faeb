import type { ObjectFieldTemplateProps, RJSFSchema } from '@rjsf/utils';
import type { FormContext } from './context';

export interface Section { title: string; fields: string[] }

/** Fields of an object; at the root they stand in the sections of the form's `ui:sections`, those without any left out. */
export function RootObject({ properties, uiSchema, fieldPathId }: ObjectFieldTemplateProps<unknown, RJSFSchema, FormContext>) {
  const sections = (uiSchema?.['ui:sections'] ?? []) as Section[];
  const shown = properties.filter((property) => !property.hidden);
  if (fieldPathId.$id !== 'root') return <div className="field-nested">{shown.map((property) => property.content)}</div>;
  if (!sections.length) return <div className="fields">{shown.map((property) => property.content)}</div>;
  const parts = sections.map((section, index) => ({ section, index })).filter(({ section }) => shown.some((property) => section.fields.includes(property.name)));
  const placed = new Set(sections.flatMap((section) => section.fields));
  const rest = shown.filter((property) => !placed.has(property.name));
  return (
    <>
      {parts.map(({ section, index }, place) => (
        <section key={section.title} id={sectionId(index)} className="form-section surface" aria-labelledby={`${sectionId(index)}-title`}>
          <h2 id={`${sectionId(index)}-title`}><span className="section-number">{place + 1}</span>{section.title}</h2>
          <div className="fields">{shown.filter((property) => section.fields.includes(property.name)).map((property) => property.content)}</div>
        </section>
      ))}
      {rest.length > 0 && <section className="form-section surface"><div className="fields">{rest.map((property) => property.content)}</div></section>}
    </>
  );
}

export function sectionId(index: number): string {
  return `form-section-${index + 1}`;
}
