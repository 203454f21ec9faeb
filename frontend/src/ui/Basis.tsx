import { Button, Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import { useArticles } from '@/lib/api/articles';
import { textLang } from '@/lib/i18n';

/** The articles something rests on; a click shows what each says in a sentence. */
export function Basis({ articles }: { articles: string[] | undefined }) {
  const { t } = useTranslation();
  if (!articles?.length) return null;
  return (
    <Popover trigger="click" title={t('basis.title')} content={<Summaries articles={articles} />}>
      <Button type="text" size="small" className="basis" aria-label={t('basis.open', { articles: articles.join(' ') })}>
        {t('basis.short')} {articles.slice(0, 3).join(' · ')}{articles.length > 3 ? ' …' : ''}
      </Button>
    </Popover>
  );
}

function Summaries({ articles }: { articles: string[] }) {
  const { t, i18n } = useTranslation();
  const { data } = useArticles();
  return (
    <dl className="basis-list">
      {articles.map((article) => {
        const text = data?.[article]?.[textLang(i18n.language)];
        return (
          <div key={article}>
            <dt>{article}{text ? ` ${text.title}` : ''}</dt>
            <dd>{text?.summary ?? t('basis.unknown')}</dd>
          </div>
        );
      })}
    </dl>
  );
}
