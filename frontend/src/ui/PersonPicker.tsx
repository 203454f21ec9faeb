import { Select } from 'antd';
import { useState } from 'react';
import { usePeople } from '@/lib/api/people';
import type { Id } from '@/lib/api/types';

interface Props { id?: string; value?: Id; onChange?: (id: Id | undefined) => void; onPick?: (name: string) => void; without?: Id | undefined; placeholder?: string; 'aria-label'?: string }

/** Somebody of one's own organisation, found by a part of the name. */
export function PersonPicker({ without, onChange, onPick, ...rest }: Props) {
  const [q, setQ] = useState('');
  const { data = [] } = usePeople(q);
  const options = data.filter((person) => person.id !== without)
    .map((person) => ({ value: person.id, label: [person.name, person.department].filter(Boolean).join(' · ') }));
  return <Select {...rest} allowClear showSearch={{ filterOption: false, onSearch: setQ }} options={options} onChange={pick} />;

  function pick(id: Id | undefined) {
    onChange?.(id ?? undefined);
    onPick?.(data.find((person) => person.id === id)?.name ?? '');
  }
}
