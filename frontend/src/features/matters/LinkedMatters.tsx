import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { LinkedMatter, Matter } from '@/lib/api/types';
import { local } from '@/lib/i18n';
import { paths } from '@/lib/paths';
import { StatusTag } from '@/ui/tags';

/** The matter that called this one or turned into it, and those it called or turned into with how far they are; a draft leads to its form. */
export function LinkedMatters({ matter }: { matter: Matter }) {
  const { t } = useTranslation('matters');
  const caller = matter.linked?.kind === 'called' || matter.linked?.kind === 'opened' ? matter.linked : null;
  if (!caller && matter.called.length === 0) return null;
  return (
    <section className="surface" aria-labelledby="linked-title">
      <h2 id="linked-title">{t('links')}</h2>
      {caller && <p className="row">{t(caller.kind === 'opened' ? 'links.opener' : 'links.caller')}<LinkName link={caller} /><StatusTag status={caller.status} outcome={caller.outcome} /></p>}
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
