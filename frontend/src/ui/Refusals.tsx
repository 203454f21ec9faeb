import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RefusalReason, Texts } from '@/lib/api/types';
import { TextSource } from '@/lib/forms/texts';
import { textLang } from '@/lib/i18n';
import { codeText } from '@/lib/problem';
import { Basis } from './Basis';

interface Props { reasons: RefusalReason[]; texts: Texts; preview?: boolean }

/** Why a filing, or what was handed in at a step, is not accepted, in plain words, each with the article it rests on. */
export function Refusals({ reasons, texts, preview = false }: Props) {
  const { t, i18n } = useTranslation('filing');
  const source = new TextSource(texts, textLang(i18n.language));
  return (
    <Alert
      role={preview ? undefined : 'alert'} type={preview ? 'warning' : 'error'} className="gap-below next-steps"
      title={t(preview ? 'refused.preview' : 'refused.title')}
      description={
        <ul className="plain stack-small">
          {reasons.map((reason, index) => (
            <li key={index}>{source.find(reason.code) ?? codeText(reason.code, {}, t) ?? reason.code}<Basis articles={reason.basis} /></li>
          ))}
        </ul>
      }
    />
  );
}
