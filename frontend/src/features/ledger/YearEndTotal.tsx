import { useQueryClient } from '@tanstack/react-query';
import { Form, Input, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { keys } from '@/lib/api/keys';
import type { LedgerLimit } from '@/lib/api/types';
import { showDate } from '@/lib/dates';
import { showNumber } from '@/lib/format';
import { FormAction, useRequired } from '@/ui/FormAction';
import { declareTotal } from './api/limits';

/** Last year-end's total, where it comes from, and its declaration by who answers for it. */
export function YearEndTotal({ limit }: { limit: LedgerLimit }) {
  const { t } = useTranslation('ledger');
  const client = useQueryClient();
  const required = useRequired();
  const { total } = limit;
  return (
    <>
      {total ? showNumber(total.total) : t('total.missing')}
      {total && <span className="quiet small"> {t(`source.${total.source ?? 'IMPORTED'}`, { by: total.by, at: showDate(total.at) })}{total.basis ? ` ${total.basis}` : ''}</span>}
      {limit.allowedActions.includes('declareTotal') && (
        <div>
          <FormAction<{ total: number; basis: string }, LedgerLimit>
            size="small" label={t('declare')} title={t('declare.title', { name: limit.asset?.name, year: limit.year - 1 })} lead={t('declare.lead')}
            run={(declaration, intent) => declareTotal(limit.id, declaration, intent)} onDone={() => client.invalidateQueries({ queryKey: keys.limits })}
          >
            <Form.Item name="total" label={t('declare.total')} rules={required}><InputNumber min={1} max={1_000_000_000_000} precision={0} className="fill" /></Form.Item>
            <Form.Item name="basis" label={t('declare.basis')} rules={[...required, { min: 5, message: t('declare.short') }]}><Input.TextArea rows={3} maxLength={1000} /></Form.Item>
          </FormAction>
        </div>
      )}
    </>
  );
}
