import { Button, Input, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { errorsBelow, itemNames, type ShuzhaFieldProps } from './context';
import { FieldErrors } from './FieldFrame';

type Row = string | Record<string, string>;
interface Part { title?: string; enum?: string[]; maxLength?: number; properties?: Record<string, Part> }

/** Longer texts get a box of several lines. */
const LINE = 200;

/** A list filled in item by item; an item is one line, or a few plain fields side by side. */
export function RowsField(props: ShuzhaFieldProps<Row[]>) {
  const { t } = useTranslation();
  const { formData, fieldPathId, onChange, disabled, readonly, uiSchema, schema, errorSchema } = props;
  const items = (schema.items ?? {}) as Part;
  const parts = items.properties ? Object.entries(items.properties) : null;
  const rows = formData ?? [];
  const fixed = disabled || readonly;
  const change = (next: Row[]) => onChange(next.length ? next : undefined, fieldPathId.path);
  const put = (index: number, row: Row) => change(rows.map((old, at) => (at === index ? row : old)));
  return (
    <div className="stack-small">
      {rows.map((row, index) => {
        const id = `${fieldPathId.$id}_${index}`;
        const number = t('forms:rows.number', { number: index + 1 });
        return (
          <div key={index} className="rows-row" role="group" aria-label={number}>
            {parts
              ? parts.map(([name, part]) => (
                  <label key={name} className={(part.maxLength ?? 0) > LINE ? 'rows-wide' : undefined}>
                    <span className="small quiet">{part.title}</span>
                    <Cell id={`${id}_${name}`} part={part} names={itemNames(uiSchema, name)} label={part.title ?? name} disabled={fixed} value={(row as Record<string, string>)[name]} onChange={(value) => put(index, { ...(row as Record<string, string>), [name]: value })} />
                  </label>
                ))
              : <Cell id={id} part={items} names={{}} label={number} disabled={fixed} value={row as string} onChange={(value) => put(index, value)} />}
            {!fixed && <Button type="text" onClick={() => change(rows.filter((_, at) => at !== index))} aria-label={t('forms:rows.remove', { number: index + 1 })}>{t('remove')}</Button>}
            <FieldErrors texts={errorsBelow((errorSchema as Record<string, unknown> | undefined)?.[index]).map((one) => one.text)} />
          </div>
        );
      })}
      {!fixed && <div><Button id={fieldPathId.$id} onClick={() => change([...rows, parts ? {} : ''])}>{t('forms:rows.add')}</Button></div>}
    </div>
  );
}

interface CellProps { id: string; part: Part; names: Record<string, string>; label: string; disabled: boolean | undefined; value: string | undefined; onChange: (value: string) => void }

function Cell({ id, part, names, label, disabled = false, value, onChange }: CellProps) {
  if (part.enum) return <Select id={id} aria-label={label} disabled={disabled} value={value} options={part.enum.map((one) => ({ value: one, label: names[one] ?? one }))} onChange={onChange} />;
  if ((part.maxLength ?? 0) > LINE) return <Input.TextArea id={id} aria-label={label} autoSize={{ minRows: 2 }} disabled={disabled} value={value} onChange={(event) => onChange(event.target.value)} />;
  return <Input id={id} aria-label={label} disabled={disabled} value={value} onChange={(event) => onChange(event.target.value)} />;
}
