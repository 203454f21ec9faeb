import { Form, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import type { AppointmentView, StaffPage } from '@/lib/api/types';
import { today } from '@/lib/dates';
import { POSTS } from '@/lib/posts';
import { Chip, type Tone } from '@/ui/Chip';
import { DayPicker } from '@/ui/DayPicker';
import { FormAction, useRequired } from '@/ui/FormAction';
import { appoint, type NewAppointment } from './api/appoint';
import { endAppointment } from './api/endAppointment';
import { DepartmentItem } from './DepartmentItem';
import { useForgetAdministration } from './useForgetAdministration';
import { usePostText } from './usePostText';

const STATE_TONES: Record<string, Tone> = { valid: 'good', future: 'calm' };

/** Every post ever held, the newest first; an ended one stays, because decisions rest on it. */
export function AppointmentHistory({ person, may }: { person: StaffPage; may: boolean }) {
  const { t } = useTranslation('administration');
  const postText = usePostText();
  const all = person.appointments;
  return (
    <section className="surface" aria-labelledby="person-posts">
      <div className="section-head"><h2 id="person-posts">{t('person.appointments')}</h2>{may && <Appoint person={person} />}</div>
      {all.length === 0 && <p className="quiet">{t('person.noAppointments')}</p>}
      <ul className="plain periods">
        {all.map((one) => (
          <li key={one.id}>
            <div className="grow">
              <strong>{postText(one)}</strong>
              <div className="meta"><span>{periodText(one)}</span>{one.orderedBy && <span>{t('orderedBy', { name: one.orderedBy.name })}</span>}</div>
            </div>
            <Chip tone={STATE_TONES[one.state] ?? 'neutral'}>{t(`state.${one.state}`)}</Chip>
            {may && (one.state === 'valid' || one.state === 'future') && <EndAppointment appointment={one} />}
          </li>
        ))}
      </ul>
    </section>
  );

  function periodText({ from, until }: AppointmentView): string {
    return until ? t('period', { from, until }) : t('period.open', { from });
  }
}

function Appoint({ person }: { person: StaffPage }) {
  const { t } = useTranslation('administration');
  const forget = useForgetAdministration();
  const required = useRequired();
  return (
    <FormAction<NewAppointment, unknown>
      label={t('appoint')} title={t('appoint.title', { name: person.name })} okText={t('appoint.ok')} initial={{ from: today() }}
      run={(values, intent) => appoint(person.id, { ...values, department: values.department ?? null, until: values.until ?? null }, intent)} onDone={forget}
    >
      <Form.Item name="post" label={t('post')} rules={required}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={POSTS.map((value) => ({ value, label: t(`common:post.${value}`) }))} />
      </Form.Item>
      <DepartmentItem />
      <Form.Item name="from" label={t('from')} rules={required}><DayPicker notBefore={today()} /></Form.Item>
      <Form.Item name="until" label={t('until')} extra={t('until.help')}><DayPicker notBefore={today()} /></Form.Item>
    </FormAction>
  );
}

function EndAppointment({ appointment: { id, until, version } }: { appointment: AppointmentView }) {
  const { t } = useTranslation('administration');
  const forget = useForgetAdministration();
  return (
    <FormAction<{ until: string | null }, unknown>
      size="small" label={t('appointment.end')} title={t('appointment.end.title')} okText={t('save')} lead={t('appointment.end.lead')} initial={{ until: until ?? today() }}
      run={(values) => endAppointment(id, { until: values.until ?? null, version })} onDone={forget}
    >
      <Form.Item name="until" label={t('until')} extra={t('until.help')}><DayPicker /></Form.Item>
    </FormAction>
  );
}
