import { useTranslation } from 'react-i18next';
import type { Asset, FormData, FormPair, Texts } from '@/lib/api/types';
import { type DescribeContext, describe, type Row } from '@/lib/forms/describe';
import { changes } from '@/lib/forms/diff';
import { textLang } from '@/lib/i18n';
import { Basis } from '../Basis';
import './forms.css';
import type { Section } from './RootObject';
import { useLocalForm } from './useLocalForm';
import { useNoticeNames } from './useNoticeNames';

interface Props {
  pair: FormPair; texts: Texts; data: FormData; assets?: Asset[];
  /** Names of people and departments by id. */
  names?: Record<string, string>;
  /** An older version: fields that differ show both. */
  before?: FormData | undefined;
  /** Shows the form's own title above, and nothing at all where nothing is filled in. */
  titled?: boolean;
}

export function useDescribeContext(assets: Asset[], names: Record<string, string> = {}): DescribeContext {
  const { t, i18n } = useTranslation();
  return {
    assets, names, lang: textLang(i18n.language),
    words: { yes: t('yes'), no: t('no'), to: t('forms:to'), files: (count) => t('evidence.count', { count }) },
  };
}

/** A filled form to be read, with labels from its schema; changed fields show the old text struck out above the new. */
export function ReadForm({ pair, texts, data, assets = [], names, before, titled = false }: Props) {
  const { t } = useTranslation();
  const { form } = useLocalForm(pair, texts);
  const notices = useNoticeNames(form);
  const context = useDescribeContext(assets, { ...names, ...notices });
  const changed = new Map(
    before ? changes(describe(form, before, context, true), describe(form, data, context, true)).map((one) => [one.path, one]) : [],
  );
  const rows = describe(form, data, context, true).filter((row) => row.text !== '' || changed.has(row.path));
  const sections = (form.ui['ui:sections'] as Section[] | undefined) ?? [{ title: '', fields: rows.map(rootOf) }];
  if (titled && rows.length === 0) return null;
  return (
    <div className="stack">
      {titled && <h3 className="read-title">{String(form.schema.title ?? '')}</h3>}
      {sections.map((section) => {
        const own = rows.filter((row) => section.fields.includes(rootOf(row)));
        return own.length === 0 ? null : (
          <section key={section.title}>
            {section.title && <h3 className="read-section">{section.title}</h3>}
            <dl className="facts">
              {own.flatMap((row) => {
                const change = changed.get(row.path);
                return [
                  <dt key={`${row.path}-t`}>{row.label}<Basis articles={row.basis} /></dt>,
                  <dd key={row.path}>
                    {change?.before && <del className="changed-old"><span className="visually-hidden">{t('version.before')}</span>{change.before}</del>}
                    {change ? <ins className="changed-new">{row.text || t('version.empty')}</ins> : row.text}
                  </dd>,
                ];
              })}
            </dl>
          </section>
        );
      })}
    </div>
  );
}

/** The field of the form's root that a line belongs to. */
function rootOf(row: Row): string {
  return row.path.split('.')[0]!;
}
