import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useTranslation } from 'react-i18next';
import { errorsBelow, type ShuzhaFieldProps } from './context';
import { FieldErrors } from './FieldFrame';

type Side = 'from' | 'until';
type Term = Partial<Record<Side, string>>;
const DAY = 'YYYY-MM-DD';

/** Two dates that belong together: first and last day. */
export function TermField(props: ShuzhaFieldProps<Term>) {
  const { t } = useTranslation();
  const { formData = {}, fieldPathId, onChange, onBlur, disabled, readonly, errorSchema } = props;
  const set = (side: Side, text: string | undefined) => {
    const next = { ...formData, [side]: text };
    if (!text) delete next[side];
    onChange(next, fieldPathId.path);
  };
  const wrong = errorsBelow(errorSchema);
  const picker = (side: Side) => (
    <label className="term-side">
      <span className="small quiet">{t(`forms:term.${side}`)}</span>
      <DatePicker
        id={`${fieldPathId.$id}_${side}`} value={formData[side] ? dayjs(formData[side], DAY) : null} format={DAY}
        disabled={disabled || readonly} status={wrong.some((one) => one.at === side) ? 'error' : undefined}
        onChange={(date) => set(side, date?.format(DAY))} onBlur={() => onBlur(`${fieldPathId.$id}_${side}`, formData[side])}
        disabledDate={(day) => side === 'until' && Boolean(formData.from) && day.format(DAY) < formData.from!}
      />
    </label>
  );
  return (
    <div>
      <div className="term">{picker('from')}{picker('until')}</div>
      <FieldErrors texts={wrong.filter((one) => one.at !== '').map((one) => one.text)} />
    </div>
  );
}
