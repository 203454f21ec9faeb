import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { endSubstitution, type SubstitutionBook } from '@/lib/api/orderSubstitution';
import type { SubstitutionView } from '@/lib/api/types';
import { today } from '@/lib/dates';
import { DayPicker } from './DayPicker';
import { FormAction, useRequired } from './FormAction';
import { When } from './When';

interface Props { substitutions: SubstitutionView[]; book: SubstitutionBook; onDone: () => unknown }

/** Who stands in for whom and when, what to mind, and a way to end it early. */
export function SubstitutionList({ substitutions, book, onDone }: Props) {
  const { t } = useTranslation('administration');
  if (substitutions.length === 0) return <p className="quiet">{t('substitution.none')}</p>;
  return (
    <ul className="plain periods">
      {substitutions.map((one) => (
        <li key={one.id}>
          <div className="grow">
            <strong>{t('substitution.line', { absent: one.absent.name, substitute: one.substitute.name })}</strong>
            <div className="meta">
              <span>{t('period', { from: one.from, until: one.until })}</span>
              {one.reason && <span>{one.reason}</span>}
              {one.orderedBy && <span>{t('orderedBy', { name: one.orderedBy.name })}</span>}
            </div>
            {one.warnings.map((code) => <p key={code} className="note-line">{t([`warning.${code}`, 'other'], { value: code })}</p>)}
          </div>
          <When from={one.from} until={one.until} />
          {one.allowedActions.includes('end') && <End substitution={one} book={book} onDone={onDone} />}
        </li>
      ))}
    </ul>
  );
}

function End({ substitution: { id, version, substitute }, book, onDone }: { substitution: SubstitutionView; book: SubstitutionBook; onDone: () => unknown }) {
  const { t } = useTranslation('administration');
  const required = useRequired();
  return (
    <FormAction<{ until: string }, unknown>
      size="small" label={t('substitution.end')} title={t('substitution.end.title', { name: substitute.name })} okText={t('save')} initial={{ until: today() }}
      run={({ until }) => endSubstitution(book, id, { until, version })} onDone={onDone}
    >
      <Form.Item name="until" label={t('until.last')} rules={required}><DayPicker /></Form.Item>
    </FormAction>
  );
}
