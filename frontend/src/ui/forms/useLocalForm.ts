import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormData, FormPair, Texts } from '@/lib/api/types';
import type { CheckContext } from '@/lib/forms/checks';
import { type FieldError, evaluate } from '@/lib/forms/errors';
import { type LocalForm, localise } from '@/lib/forms/schema';
import { TextSource } from '@/lib/forms/texts';
import { textLang } from '@/lib/i18n';

/** A form in the screen's language with its own judgement of data. */
export function useLocalForm(pair: FormPair, texts: Texts): { form: LocalForm; judge: (data: FormData, context?: CheckContext) => FieldError[] } {
  const { t, i18n } = useTranslation();
  const form = useMemo(() => localise(pair, new TextSource(texts, textLang(i18n.language))), [pair, texts, i18n.language]);
  const judge = useCallback((data: FormData, context?: CheckContext) => evaluate(form.schema, data, t, context), [form, t]);
  return { form, judge };
}
