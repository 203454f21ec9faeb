import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '@/lib/api/me';
import type { DepartmentView } from '@/lib/api/types';
import { today } from '@/lib/dates';
import { duties } from '@/lib/posts';
import { Chip } from '@/ui/Chip';
import { DayPicker } from '@/ui/DayPicker';
import { ErrorView } from '@/ui/ErrorView';
import { FormAction, useRequired } from '@/ui/FormAction';
import { Nothing } from '@/ui/Nothing';
import { Loading } from '@/ui/Page';
import { changeDepartment, type DepartmentChange } from './api/changeDepartment';
import { useDepartmentViews } from './api/departments';
import { openDepartment } from './api/openDepartment';
import { useForgetAdministration } from './useForgetAdministration';

/** Departments with head and size; closed ones stay, because matters and appointments point to them. */
export function DepartmentsSection() {
  const { t } = useTranslation('administration');
  const departments = useDepartmentViews();
  const may = duties(useSignedIn()).system;
  return (
    <>
      {may && <div className="filters"><OpenDepartment /></div>}
      <ErrorView error={departments.error} retry={() => void departments.refetch()} />
      {departments.isPending && <Loading />}
      {departments.data?.length === 0 && <Nothing title={t('departments.none')} hint={t('departments.none.hint')} />}
      {departments.data && departments.data.length > 0 && (
        <ul className="list">
          {departments.data.map((one) => (
            <li key={one.id} className="list-row">
              <span>
                <span className="list-title">{one.name}</span> <span className="quiet small">{one.code}</span>
                <span className="meta">
                  <span>{one.head ? t('departments.head', { name: one.head.name }) : <span className="wrong">{t('departments.noHead')}</span>}</span>
                  <span>{t('departments.people', { count: one.people })}</span>
                </span>
              </span>
              <span className="list-side small">
                {one.closedFrom && <Chip>{t('departments.closed', { day: one.closedFrom })}</Chip>}
                {may && <ChangeDepartment department={one} />}
              </span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function OpenDepartment() {
  const { t } = useTranslation('administration');
  const forget = useForgetAdministration();
  const required = useRequired();
  return (
    <FormAction<{ code: string; name: string }, unknown> type="primary" label={t('departments.open')} title={t('departments.open')} okText={t('save')} run={openDepartment} onDone={forget}>
      <Form.Item name="code" label={t('code')} rules={required} extra={t('departments.code.help')}><Input maxLength={50} /></Form.Item>
      <Form.Item name="name" label={t('name')} rules={required}><Input maxLength={200} /></Form.Item>
    </FormAction>
  );
}

function ChangeDepartment({ department: { id, name, closedFrom, version } }: { department: DepartmentView }) {
  const { t } = useTranslation('administration');
  const forget = useForgetAdministration();
  const required = useRequired();
  return (
    <FormAction<Omit<DepartmentChange, 'version'>, unknown>
      size="small" label={t('change')} title={t('departments.change', { name })} okText={t('save')} initial={{ name, closedFrom }}
      run={(values) => changeDepartment(id, { name: values.name, closedFrom: values.closedFrom ?? null, version })} onDone={forget}
    >
      <Form.Item name="name" label={t('name')} rules={required}><Input maxLength={200} /></Form.Item>
      <Form.Item name="closedFrom" label={t('departments.closedFrom')} extra={t('departments.closedFrom.help')}><DayPicker notBefore={today()} /></Form.Item>
    </FormAction>
  );
}
