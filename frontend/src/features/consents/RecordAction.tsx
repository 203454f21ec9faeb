import { DatePicker, Form, Input, Radio, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useTranslation } from 'react-i18next';
import type { ConsentCapture, ConsentNotice } from '@/lib/api/types';
import { FormAction, useRequired } from '@/ui/FormAction';
import { recordConsent } from './api/consents';
import { MannerItem } from './MannerItem';
import { useForgetConsents } from './useForgetConsents';

const GUARDIANS = ['PARENT', 'SPOUSE', 'CHILD', 'RELATIVE', 'APPOINTED'] as const;
type Values = Omit<ConsentCapture, 'capturedAt'> & { capturedAt: Dayjs };

/** The answer of one person to a version of a notice. */
export function RecordAction({ notice }: { notice: ConsentNotice }) {
  const { t } = useTranslation('consents');
  const required = useRequired();
  const run = ({ capturedAt, guardian, evidence, ...rest }: Values, intent: string) =>
    recordConsent(notice.id, { ...rest, guardian: guardian ?? null, evidence: evidence || null, capturedAt: capturedAt.toISOString() }, intent);
  return (
    <FormAction<Values, ConsentNotice>
      size="small" label={t('record')} title={`${t('record')} · ${notice.title}`} okText={t('record')} lead={t('record.lead')} initial={{ given: true, how: 'PAPER' }}
      run={run} onDone={useForgetConsents()}
    >
      <Form.Item name="identifier" label={t('identifier')} extra={t('identifier.help')} rules={required}><Input maxLength={64} autoComplete="off" /></Form.Item>
      <Form.Item name="given" label={t('answer')} rules={required}>
        <Radio.Group options={[{ value: true, label: t('answer.given') }, { value: false, label: t('answer.refused') }]} />
      </Form.Item>
      <Form.Item name="guardian" label={t('guardian')}>
        <Select allowClear placeholder={t('guardian.none')} options={GUARDIANS.map((value) => ({ value, label: t(`guardian.${value}`) }))} />
      </Form.Item>
      <Form.Item name="capturedAt" label={t('capturedAt')} rules={required}>
        <DatePicker showTime={{ format: 'HH:mm' }} format="YYYY-MM-DD HH:mm" disabledDate={(day) => day.isAfter(dayjs(), 'day')} />
      </Form.Item>
      <MannerItem />
      <Form.Item name="evidence" label={t('evidence')} extra={t('evidence.help')}><Input maxLength={100} /></Form.Item>
    </FormAction>
  );
}
