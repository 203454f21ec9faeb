import { Input, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDepartments } from '@/lib/api/departments';
import { usePeople } from '@/lib/api/people';
import { countries } from './countries';
import type { Recipient } from './RecipientsField';

interface Props { recipient: Recipient; id: string; disabled: boolean | undefined; onChange: (recipient: Recipient) => void }

/** The part of a recipient that depends on its kind. */
export function RecipientWho(props: Props) {
  const { kind } = props.recipient;
  if (kind === 'person') return <OwnPerson {...props} />;
  if (kind === 'department') return <OwnDepartment {...props} />;
  return kind ? <Outside {...props} /> : null;
}

function OwnPerson({ recipient, id, disabled, onChange }: Props) {
  const { t } = useTranslation();
  const [q, setQ] = useState('');
  const { data = [] } = usePeople(q);
  const options = data.map((person) => ({ value: person.id, label: [person.name, person.department].filter(Boolean).join(' · '), name: person.name }));
  const known = recipient.person && !options.some((one) => one.value === recipient.person);
  return (
    <Select
      id={`${id}_person`} className="grow" aria-label={t('forms:recipients.person')} placeholder={t('forms:recipients.person')}
      showSearch={{ filterOption: false, onSearch: setQ }} disabled={disabled} value={recipient.person}
      options={known ? [{ value: recipient.person!, label: recipient.name ?? recipient.person!, name: recipient.name ?? '' }, ...options] : options}
      onChange={(person) => onChange({ kind: 'person', person })}
    />
  );
}

function OwnDepartment({ recipient, id, disabled, onChange }: Props) {
  const { t } = useTranslation();
  const { data = [] } = useDepartments();
  return (
    <Select
      id={`${id}_department`} className="grow" aria-label={t('forms:recipients.department')} placeholder={t('forms:recipients.department')}
      showSearch={{ optionFilterProp: 'label' }} disabled={disabled} value={recipient.department}
      options={data.map(({ id: value, name }) => ({ value, label: name }))}
      onChange={(department) => onChange({ kind: 'department', department })}
    />
  );
}

function Outside({ recipient, id, disabled, onChange }: Props) {
  const { t, i18n } = useTranslation();
  return (
    <>
      <Input
        id={`${id}_name`} className="grow" aria-label={t('forms:recipients.name')} placeholder={t('forms:recipients.name')} maxLength={100}
        disabled={disabled} value={recipient.name ?? ''} onChange={(event) => onChange({ ...recipient, name: event.target.value })}
      />
      {recipient.kind === 'overseas' && (
        <Select
          id={`${id}_country`} className="recipient-kind" aria-label={t('forms:recipients.country')} placeholder={t('forms:recipients.country')}
          showSearch={{ optionFilterProp: 'label' }} disabled={disabled} value={recipient.country} options={countries(i18n.language)}
          onChange={(country) => onChange({ ...recipient, country })}
        />
      )}
    </>
  );
}
