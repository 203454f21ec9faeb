import { Form, Input, Select } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useDepartments } from '@/lib/api/departments';
import { useSignedIn } from '@/lib/api/me';
import type { StaffMember } from '@/lib/api/types';
import { paths } from '@/lib/paths';
import { duties } from '@/lib/posts';
import { Chip } from '@/ui/Chip';
import { ErrorView } from '@/ui/ErrorView';
import { FormAction, useRequired } from '@/ui/FormAction';
import { LoadMore } from '@/ui/LoadMore';
import { Nothing } from '@/ui/Nothing';
import { Loading } from '@/ui/Page';
import { SearchBox } from '@/ui/SearchBox';
import { Successions } from '@/ui/Successions';
import { addPerson, type NewPerson } from './api/addPerson';
import { useStaff } from './api/staff';
import { AccountChip } from './AccountChip';
import { useForgetAdministration } from './useForgetAdministration';
import { usePostText } from './usePostText';

const STATES = ['active', 'left', 'all'];

/** Everybody of the organisation, found by name or staff number. */
export function PeopleSection() {
  const { t } = useTranslation('administration');
  const [search, setSearch] = useSearchParams();
  const [q, department, wanted] = ['q', 'department', 'state'].map((name) => search.get(name) ?? '') as [string, string, string];
  const state = STATES.includes(wanted) ? wanted : 'active';
  const departments = useDepartments();
  const list = useStaff({ q, department, state });
  const people = list.data?.pages.flatMap((page) => page.items) ?? [];
  const own = duties(useSignedIn());
  const change = useCallback(
    (next: Record<string, string>) => setSearch((old) => ({ ...Object.fromEntries(old), ...next }), { replace: true }),
    [setSearch],
  );
  const searchFor = useCallback((text: string) => change({ q: text }), [change]);
  return (
    <>
      {own.security && <Successions />}
      <div className="filters">
        <SearchBox label={t('people.search')} value={q} onChange={searchFor} />
        <Select
          allowClear aria-label={t('department')} placeholder={t('department')} className="filter-select" value={department || null} showSearch={{ optionFilterProp: 'label' }}
          onChange={(value) => change({ department: value ?? '' })} options={(departments.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Select
          aria-label={t('people.state')} className="filter-select" value={state} onChange={(value) => change({ state: value })}
          options={STATES.map((value) => ({ value, label: t(`people.state.${value}`) }))}
        />
        {own.system && <span className="push"><AddPerson /></span>}
      </div>
      <ErrorView error={list.error} retry={() => void list.refetch()} />
      {list.isPending && <Loading />}
      {list.isSuccess && people.length === 0 && <Nothing title={t('people.none')} hint={t(own.system ? 'people.none.hint' : 'people.none.filtered')} />}
      {people.length > 0 && <ul className="list">{people.map((person) => <li key={person.id}><PersonRow person={person} /></li>)}</ul>}
      <LoadMore list={list} />
    </>
  );
}

function PersonRow({ person }: { person: StaffMember }) {
  const { t } = useTranslation('administration');
  const postText = usePostText();
  return (
    <Link className="list-row" to={paths.staff(person.id)}>
      <span>
        <span className="list-title">{person.name}</span> <span className="quiet small">{person.code}</span>
        <span className="meta">
          {person.posts.map((post, index) => <span key={index}>{postText(post)}</span>)}
          {person.posts.length === 0 && <span>{t('people.noPost')}</span>}
        </span>
      </span>
      <span className="list-side small">
        {person.state === 'left' && <Chip>{t('people.state.left')}</Chip>}
        <AccountChip account={person.account} />
      </span>
    </Link>
  );
}

function AddPerson() {
  const { t } = useTranslation('administration');
  const navigate = useNavigate();
  const forget = useForgetAdministration();
  const required = useRequired();
  return (
    <FormAction<NewPerson, StaffMember>
      type="primary" label={t('people.add')} title={t('people.add')} okText={t('save')} lead={t('people.add.lead')} run={addPerson}
      onDone={async ({ id }) => {
        await navigate(paths.staff(id));
        await forget();
      }}
    >
      <Form.Item name="code" label={t('people.code')} rules={required}><Input maxLength={50} /></Form.Item>
      <Form.Item name="name" label={t('people.name')} rules={required}><Input maxLength={100} /></Form.Item>
      <Form.Item name="username" label={t('people.username')} extra={t('people.username.help')}><Input maxLength={64} autoComplete="off" /></Form.Item>
      <Form.Item name="email" label={t('people.email')} extra={t('people.email.help')}><Input type="email" maxLength={254} autoComplete="off" /></Form.Item>
    </FormAction>
  );
}
