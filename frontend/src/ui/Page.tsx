import { Skeleton } from 'antd';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

interface Props { title: ReactNode; name?: string; lead?: ReactNode; actions?: ReactNode; children: ReactNode }

/** One page: its heading, a sentence, its actions and its content. The browser tab carries the heading too. */
export function Page({ title, name, lead, actions, children }: Props) {
  const { t } = useTranslation();
  const text = name ?? (typeof title === 'string' ? title : undefined);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = text ? `${text} · ${t('app.name')}` : t('app.name');
  }, [text, t]);
  return (
    <article className="page">
      <header className="page-head">
        <div className="page-title">
          <h1 ref={heading}>{title}</h1>
          {lead && <div className="page-lead">{lead}</div>}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </header>
      {children}
    </article>
  );
}

/** Grey lines in the place of what is still coming. */
export function Loading({ rows = 6 }: { rows?: number }) {
  const { t } = useTranslation();
  return (
    <div role="status" aria-label={t('loading')} className="surface">
      <Skeleton active title={false} paragraph={{ rows }} />
    </div>
  );
}
