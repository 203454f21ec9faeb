import { Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { errorsBelow, itemNames, type ShuzhaFieldProps } from './context';
import { FieldErrors } from './FieldFrame';
import { RecipientWho } from './RecipientWho';

export interface Recipient { kind?: string; person?: string; department?: string; name?: string; country?: string }

/** Who receives the data: people and departments from the directory, others by name. */
export function RecipientsField(props: ShuzhaFieldProps<Recipient[]>) {
  const { t } = useTranslation();
  const { formData, fieldPathId, onChange, disabled, readonly, uiSchema, schema, errorSchema } = props;
  const recipients = formData ?? [];
  const names = itemNames(uiSchema, 'kind');
  const properties = (schema.items as { properties?: Record<string, { enum?: string[] }> }).properties ?? {};
  const kinds = properties.kind?.enum ?? [];
  const fixed = disabled || readonly;
  const change = (next: Recipient[]) => onChange(next, fieldPathId.path);
  const replace = (index: number, one: Recipient) => change(recipients.map((old, at) => (at === index ? one : old)));
  return (
    <div className="stack-small">
      {recipients.map((recipient, index) => (
        <div key={index}>
          <div className="recipient">
            <Select
              id={`${fieldPathId.$id}_${index}_kind`} aria-label={t('forms:recipients.kind')} className="recipient-kind" disabled={fixed}
              value={recipient.kind} placeholder={t('forms:recipients.kind')}
              options={kinds.map((value) => ({ value, label: names[value] ?? value }))}
              onChange={(kind) => replace(index, { kind })}
            />
            <RecipientWho recipient={recipient} disabled={fixed} id={`${fieldPathId.$id}_${index}`} onChange={(one) => replace(index, one)} />
            {!fixed && (
              <Button type="text" onClick={() => change(recipients.filter((_, at) => at !== index))} aria-label={t('forms:recipients.remove', { number: index + 1 })}>
                {t('remove')}
              </Button>
            )}
          </div>
          <FieldErrors texts={errorsBelow((errorSchema as Record<string, unknown> | undefined)?.[index]).map((one) => one.text)} />
        </div>
      ))}
      {!fixed && <div><Button id={fieldPathId.$id} onClick={() => change([...recipients, { kind: kinds[0] }])}>{t('forms:recipients.add')}</Button></div>}
    </div>
  );
}
