import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LinkedMatter, Matter } from '@/lib/api/types';
import { local } from '@/lib/i18n';
import { paths } from '@/lib/paths';
import { StatusTag } from '@/ui/tags';

/** Kinds of a link to where a matter comes from. */
const ORIGINS = ['called', 'opened', 'follows', 'reopens'] as const;

/** The matter that this one was called by, turned out of or follows from, and those the other way round with how far they are; a draft leads to its form. */
export function LinkedMatters({ matter }: { matter: Matter }) {
  const { t } = useTranslation('matters');
  const origin = matter.linked && (ORIGINS as readonly string[]).includes(matter.linked.kind) ? matter.linked : null;
  if (!origin && matter.called.length === 0) return null;
  return (
    <section className="surface" aria-labelledby="linked-title">
      <h2 id="linked-title">{t('links')}</h2>
      {origin && <p className="row">{t(`links.${origin.kind}`)}<LinkName link={origin} /><StatusTag status={origin.status} outcome={origin.outcome} /></p>}
      {matter.called.length > 0 && (
        <ul className="plain stack-small">
          {matter.called.map((link) => (
            <li key={link.id} className="row">
              <LinkName link={link} />
              <StatusTag status={link.status} outcome={link.outcome} />
              {link.readable && link.status === 'DRAFT' && <Link className="button-link" to={paths.file(link.procedure, link.id)}>{t('links.fill')}</Link>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Procedure and number; a link for those who may open it, and not for a draft, which has its own button. */
export function LinkName({ link }: { link: LinkedMatter }) {
  const name = [local(link.procedureName), link.number].filter(Boolean).join(' ');
  return link.readable && link.status !== 'DRAFT' ? <Link to={paths.matter(link.id)}>{name}</Link> : <span>{name}</span>;
}
