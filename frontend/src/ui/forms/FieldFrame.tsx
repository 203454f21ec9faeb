import { descriptionId, errorId, type FieldTemplateProps, type RJSFSchema } from '@rjsf/utils';
import { useTranslation } from 'react-i18next';
import { Basis } from '../Basis';
import type { FormContext } from './context';

/** Widgets that carry their own label beside the control. */
const SELF_LABELLED = ['checkbox'];

/** Frame of one field: label, basis, explanation, control, what is wrong. */
export function FieldFrame(props: FieldTemplateProps<unknown, RJSFSchema, FormContext>) {
  const { t } = useTranslation();
  const { id, label, required, schema, uiSchema, hidden, children, rawErrors, rawDescription, rawHelp } = props;
  if (hidden) return <div hidden>{children}</div>;
  const isRoot = id === 'root';
  if (isRoot) return <>{children}</>;
  const isGroup = Boolean(uiSchema?.['ui:field']) || schema.type === 'object' || isChoice(schema, uiSchema);
  const selfLabelled = SELF_LABELLED.includes(String(uiSchema?.['ui:widget'] ?? '')) || (schema.type === 'boolean' && !uiSchema?.['ui:widget']);
  const explanation = [rawDescription, rawHelp].filter(Boolean).join(' ');
  const heading = (
    <>
      {label}
      {required && <span className="required" title={t('forms:required')}> *</span>}
    </>
  );
  return (
    <div
      className={`field${rawErrors?.length ? ' field-wrong' : ''}`} role={isGroup ? 'group' : undefined}
      aria-labelledby={isGroup ? `${id}__title` : undefined}
    >
      <div className="field-head">
        {!selfLabelled && (isGroup ? <span className="field-label" id={`${id}__title`}>{heading}</span> : <label className="field-label" htmlFor={id}>{heading}</label>)}
        <Basis articles={schema['x-basis' as keyof typeof schema] as string[] | undefined} />
      </div>
      {explanation && <div className="field-help" id={descriptionId(id)}>{explanation}</div>}
      {children}
      <FieldErrors id={errorId(id)} texts={rawErrors} />
    </div>
  );
}

function isChoice(schema: RJSFSchema, uiSchema: FieldTemplateProps['uiSchema']): boolean {
  return uiSchema?.['ui:widget'] === 'radio' || uiSchema?.['ui:widget'] === 'checkboxes' || schema.type === 'array';
}

export function FieldErrors({ id, texts }: { id?: string; texts: string[] | undefined }) {
  if (!texts?.length) return null;
  return (
    <ul className="field-errors" id={id}>
      {[...new Set(texts)].map((text) => <li key={text}>{text}</li>)}
    </ul>
  );
}
