import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { evidenceContent } from '@/lib/api/evidence';
import type { Id, SheetRow } from '@/lib/api/types';
import { showTime } from '@/lib/dates';
import { local } from '@/lib/i18n';
import { paths } from '@/lib/paths';
import { ErrorView } from '@/ui/ErrorView';
import { useSheets } from './api/getSheets';

/** What the law wants on paper: number, when it was made, download and verification. */
export function MatterSheets({ id }: { id: Id }) {
  const { t } = useTranslation('matters');
  const sheets = useSheets(id);
  if (!sheets.error && !sheets.data?.length) return null;
  return (
    <section className="surface" aria-labelledby="sheets-title">
      <h2 id="sheets-title">{t('sheets.title')}</h2>
      <ErrorView error={sheets.error} retry={() => void sheets.refetch()} />
      <ul className="evidence-list">{sheets.data?.map((sheet) => <li key={sheet.id}><Sheet sheet={sheet} /></li>)}</ul>
    </section>
  );
}

function Sheet({ sheet }: { sheet: SheetRow }) {
  const { t } = useTranslation('matters');
  const name = `${local(sheet.name)} ${sheet.number}`;
  if (!sheet.madeAt) return <>{name} <span className="quiet">{t('sheets.pending')}</span></>;
  return (
    <>
      {name}{' '}
      <a href={evidenceContent(sheet.id)} download={`${name}.pdf`} aria-label={`${t('sheets.download')} ${name}`}>{t('sheets.download')}</a>{' '}
      <Link to={paths.documents(sheet.id)} aria-label={`${t('sheets.verify')} ${name}`}>{t('sheets.verify')}</Link>
      <div className="quiet small">{t('sheets.made', { time: showTime(sheet.madeAt), version: sheet.version })}</div>
    </>
  );
}
