import { Theme } from '@rjsf/antd';
import { withTheme } from '@rjsf/core';
import { type RegistryFieldsType, type RJSFSchema, TranslatableString, type UiSchema } from '@rjsf/utils';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Asset, EvidenceRef, FormData } from '@/lib/api/types';
import { type FieldError, toErrorSchema } from '@/lib/forms/errors';
import { elementId } from '@/lib/forms/paths';
import { relevance, relevantSchema } from '@/lib/forms/relevant';
import type { LocalForm } from '@/lib/forms/schema';
import { rjsfValidator } from '@/lib/forms/validator';
import { AssetScopeField } from './AssetScopeField';
import { ConsentNoticeField } from './ConsentNoticeField';
import type { FormContext, ScopeAsset } from './context';
import { EvidenceField } from './EvidenceField';
import { ExecutionFieldsField } from './ExecutionFieldsField';
import { FieldFrame } from './FieldFrame';
import { FieldMatrixField } from './FieldMatrixField';
import './forms.css';
import { InstitutionsField } from './InstitutionsField';
import { ReceivingAuthorityField, SubordinateAuthorityField } from './AuthorityField';
import { PersonListField } from './PersonListField';
import { RecipientsField } from './RecipientsField';
import { RootObject } from './RootObject';
import { RowsField } from './RowsField';
import { StandingResolutionField } from './StandingResolutionField';
import { TermField } from './TermField';
import * as widgets from './widgets';

const fields = {
  assetScope: AssetScopeField, recipients: RecipientsField, evidence: EvidenceField, term: TermField,
  fieldMatrix: FieldMatrixField, executionFields: ExecutionFieldsField, consentNotice: ConsentNoticeField,
  standingResolution: StandingResolutionField, personList: PersonListField, institutions: InstitutionsField, rows: RowsField, receivingAuthority: ReceivingAuthorityField,
  subordinateAuthority: SubordinateAuthorityField,
} as unknown as RegistryFieldsType<FormData, RJSFSchema, FormContext>;

const Form = withTheme<FormData, RJSFSchema, FormContext>({
  widgets: { ...Theme.widgets, ...widgets } as never,
  templates: { ...Theme.templates, FieldTemplate: FieldFrame, ObjectFieldTemplate: RootObject, ErrorListTemplate: () => null } as never,
});

interface Props {
  form: LocalForm; value: FormData; onChange: (value: FormData) => void;
  /** All that is wrong now; shown for fields already left, or for all when `showAll`. */
  errors: FieldError[]; showAll: boolean;
  assets?: Asset[]; evidence?: EvidenceRef[]; scope?: ScopeAsset[]; names?: Record<string, string>; disabled?: boolean;
  /** The opinion that the form goes with, where it does. */
  opinion?: string;
  /** The task that is decided with the form. */
  task?: string;
}

/** Draws any procedure's form. It validates nothing itself: errors come in, values go out. */
export function SchemaForm({ form, value, onChange, errors, showAll, assets = [], evidence = [], scope = [], names = {}, disabled, opinion, task }: Props) {
  const { t } = useTranslation();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const signature = relevance(form.schema, value, opinion);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the signature stands for what matters in the value
  const schema = useMemo(() => relevantSchema(form.schema, value, opinion) as RJSFSchema, [form.schema, opinion, signature]);
  const visible = errors.filter((error) => showAll || left.has(elementId(error.path)));
  const translate = (text: string) =>
    text === TranslatableString.YesLabel ? t('yes') : text === TranslatableString.NoLabel ? t('no') : text;
  return (
    <Form
      tagName="div" schema={schema} uiSchema={{ ...(form.ui as UiSchema<FormData, RJSFSchema, FormContext>), 'ui:submitButtonOptions': { norender: true } }}
      formData={value} validator={rjsfValidator} noValidate noHtml5Validate showErrorList={false} disabled={disabled}
      extraErrors={toErrorSchema(visible)} formContext={{ assets, evidence, scope, names, task }} fields={fields} translateString={translate}
      onChange={(event) => onChange(event.formData ?? {})} onBlur={(id) => setLeft((all) => (all.has(id) ? all : new Set([...all, id])))}
      experimental_defaultFormStateBehavior={{ emptyObjectFields: 'skipDefaults', arrayMinItems: { populate: 'never' }, constAsDefaults: 'never' }}
    />
  );
}
