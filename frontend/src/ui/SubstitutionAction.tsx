import { Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { orderSubstitution, type SubstitutionBook, type SubstitutionOrder } from '@/lib/api/orderSubstitution';
import type { Id } from '@/lib/api/types';
import { today } from '@/lib/dates';
import { DayPicker } from './DayPicker';
import { FormAction, useRequired } from './FormAction';
import { PersonPicker } from './PersonPicker';

interface Props {
  book: SubstitutionBook;
  /** Who is absent; asked for where it is not known. */
  absent?: Id | undefined; askWho?: boolean; onDone: () => unknown;
}

/** Orders a substitute for a time. */
export function SubstitutionAction({ book, absent, askWho = false, onDone }: Props) {
  const { t } = useTranslation('administration');
  const required = useRequired();
  return (
    <FormAction<SubstitutionOrder, unknown>
      label={t('substitution.order')} title={t('substitution.order')} okText={t('save')} lead={t('substitution.lead')} initial={{ from: today() }}
      run={(values, intent) => orderSubstitution(book, absent ? { ...values, absent } : values, intent)} onDone={onDone}
    >
      {askWho && <Form.Item name="absent" label={t('substitution.absent')} rules={book === 'administration' ? required : []} extra={book === 'own' ? t('substitution.absent.help') : undefined}><PersonPicker /></Form.Item>}
      <Form.Item name="substitute" label={t('substitution.substitute')} rules={required}><PersonPicker without={absent} /></Form.Item>
      <Form.Item name="from" label={t('from')} rules={required}><DayPicker notBefore={today()} /></Form.Item>
      <Form.Item name="until" label={t('until.last')} rules={required}><DayPicker notBefore={today()} /></Form.Item>
      <Form.Item name="reason" label={t('substitution.reason')}><Input maxLength={200} /></Form.Item>
    </FormAction>
  );
}
