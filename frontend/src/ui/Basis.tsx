import { Button, Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import { useArticles } from '@/lib/api/articles';
import { textLang } from '@/lib/i18n';

/** The articles something rests on; a click shows what each says in a sentence. */
export function Basis({ articles }: { articles: string[] | undefined }) {
  const { t, i18n } = useTranslation();
  const { data } = useArticles();
  if (!articles?.length) return null;
  const names = articles.map((article) => data?.[article]?.[textLang(i18n.language)].short ?? article);
  return (
    <Popover trigger="click" title={t('basis.title')} content={<Summaries articles={articles} />}>
      <Button type="text" size="small" className="basis" aria-label={t('basis.open', { articles: names.join(' ') })}>
        {t('basis.short')} {names.slice(0, 3).join(' · ')}{names.length > 3 ? ' …' : ''}
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
            <dt>{text?.short ?? article}{text ? ` ${text.title}` : ''}</dt>
            <dd>{text?.summary ?? t('basis.unknown')}</dd>
          </div>
        );
      })}
    </dl>
  );
}
