import { Form, Input, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '@/lib/api/me';
import type { OrganisationView } from '@/lib/api/types';
import { duties } from '@/lib/posts';
import { ErrorView } from '@/ui/ErrorView';
import { FormAction, useRequired } from '@/ui/FormAction';
import { Loading } from '@/ui/Page';
import { changeOrganisation, type OrganisationChange } from './api/changeOrganisation';
import { useOrganisation } from './api/organisation';
import { useForgetAdministration } from './useForgetAdministration';

/** Master data of the organisation. */
export function OrganisationSection() {
  const { t } = useTranslation('administration');
  const organisation = useOrganisation();
  const may = duties(useSignedIn()).system;
  const one = organisation.data;
  if (organisation.isPending) return <Loading rows={5} />;
  return (
    <section className="surface" aria-labelledby="organisation-title">
      <ErrorView error={organisation.error} retry={() => void organisation.refetch()} />
      {one && (
        <>
          <div className="section-head"><h2 id="organisation-title">{one.name}</h2>{may && <ChangeOrganisation organisation={one} />}</div>
          <dl className="facts">
            <dt>{t('code')}</dt><dd>{one.code}</dd>
            <dt>{t('organisation.line')}</dt><dd>{t([`line.${one.line}`, 'other'], { value: one.line })}</dd>
            <dt>{t('organisation.level')}</dt><dd>{t([`organisationLevel.${one.level}`, 'other'], { value: one.level })}</dd>
            <dt>{t('organisation.territory')}</dt><dd>{one.territory}</dd>
            <dt>{t('organisation.profile')}</dt><dd>{t([`profile.${one.profile}`, 'other'], { value: one.profile })}</dd>
            <dt>{t('organisation.minimum')}</dt><dd>{t(`common:body.${one.approvalMinimum}`)}</dd>
            <dt>{t('organisation.critical')}</dt><dd>{t(`organisation.critical.${one.criticalOperator ?? 'unsaid'}`)}</dd>
          </dl>
        </>
      )}
    </section>
  );
}

function ChangeOrganisation({ organisation }: { organisation: OrganisationView }) {
  const { t } = useTranslation('administration');
  const forget = useForgetAdministration();
  const required = useRequired();
  const { name, approvalMinimum, criticalOperator, version } = organisation;
  return (
    <FormAction<Omit<OrganisationChange, 'version'>, unknown>
      label={t('change')} title={t('organisation.change')} okText={t('save')} initial={{ name, approvalMinimum, criticalOperator }}
      run={(values) => changeOrganisation({ ...values, version })} onDone={forget}
    >
      <Form.Item name="name" label={t('name')} rules={required}><Input maxLength={200} /></Form.Item>
      <Form.Item name="approvalMinimum" label={t('organisation.minimum')} extra={t('organisation.minimum.help')}>
        <Select options={[1, 2, 3].map((value) => ({ value, label: t(`common:body.${value}`), disabled: value < approvalMinimum }))} />
      </Form.Item>
      <Form.Item name="criticalOperator" label={t('organisation.critical')} extra={t('organisation.critical.help')}>
        <Radio.Group options={[true, false].map((value) => ({ value, label: t(`organisation.critical.${value}`) }))} />
      </Form.Item>
    </FormAction>
  );
}
