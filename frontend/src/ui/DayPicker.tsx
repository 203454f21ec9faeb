import { DatePicker } from 'antd';
import dayjs from 'dayjs';

const DAY = 'YYYY-MM-DD';

interface Props { id?: string; value?: string | null; onChange?: (day: string | null) => void; notBefore?: string | undefined; placeholder?: string; 'aria-label'?: string }

/** A day as `yyyy-MM-dd`; days before `notBefore` cannot be chosen. */
export function DayPicker({ value, onChange, notBefore, ...rest }: Props) {
  return (
    <DatePicker
      {...rest} className="day" format={DAY} value={value ? dayjs(value, DAY) : null} onChange={(date) => onChange?.(date ? date.format(DAY) : null)}
      disabledDate={(day) => Boolean(notBefore) && day.format(DAY) < notBefore!}
    />
  );
}
