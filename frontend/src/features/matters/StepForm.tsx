import { useTranslation } from 'react-i18next';
import type { AssetFieldRef, FormData, Matter, TimelineEntry } from '@/lib/api/types';
import { showDate, showTime } from '@/lib/dates';
import { showNumber } from '@/lib/format';
import { TextSource } from '@/lib/forms/texts';
import { textLang } from '@/lib/i18n';

type Subject = Pick<Matter, 'assets' | 'texts'>;

/**
 * What was filled in with an opinion, in a few lines. The step's own form is not at hand here; labels come from the
 * procedure's texts by the names its forms use.
 */
export function StepForm({ entry, matter }: { entry: TimelineEntry; matter: Subject }) {
  const { t, i18n } = useTranslation('matters');
  const texts = new TextSource(matter.texts, textLang(i18n.language));
  const lines = Object.entries(entry.form as FormData).flatMap(([name, value]) => {
    const text = show(name, value);
    return text === '' ? [] : [{ name, label: label(name), text }];
  });
  function label(name: string): string {
    const places = ['conditions', 'execution', 'review', 'deviation', 'extension', 'minutes'];
    return texts.find(`field.${name}`) ?? places.map((place) => texts.find(`field.${place}.${name}`)).find(Boolean) ?? name;
  }
  function show(name: string, value: unknown): string {
    if (value === null || value === undefined || value === '') return '';
    if (typeof value === 'boolean') return t(value ? 'common:yes' : 'common:no');
    if (typeof value === 'number') return showNumber(value);
    if (Array.isArray(value)) return value.map((one) => (isField(one) ? fieldLabel(one, matter) : texts.enumLabel(name, one))).join(t('common:listComma'));
    if (typeof value === 'object') return Object.values(value).join(' ');
    if (/^\d{4}-\d\d-\d\d/.test(String(value))) return /T/.test(String(value)) ? showTime(String(value)) : showDate(String(value));
    return texts.find(`enum.${name}.${String(value)}`) ?? String(value);
  }
  if (lines.length === 0) return null;
  return (
    <ul className="conditions">
      {lines.map((line) => <li key={line.name}><span className="quiet">{line.label}{t('common:colon')}</span><span className="pre">{line.text}</span></li>)}
    </ul>
  );
}

function isField(value: unknown): value is AssetFieldRef {
  return typeof value === 'object' && value !== null && 'asset' in value && 'field' in value;
}

function fieldLabel({ asset, field }: AssetFieldRef, { assets }: Subject): string {
  const known = assets.find((one) => one.id === asset);
  return known?.fields.find((one) => one.name === field)?.label ?? field;
}
