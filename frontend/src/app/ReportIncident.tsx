import { AlertOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMayReport } from '@/lib/api/procedures';
import { paths } from '@/lib/paths';

/** From any screen, also on a phone: whoever notices an incident or a hazard reports it. */
export function ReportIncident() {
  const { t } = useTranslation();
  if (!useMayReport()) return null;
  return <Link to={paths.report} className="report-incident" aria-label={t('nav.incident')}><AlertOutlined /><span className="only-wide">{t('nav.incident')}</span></Link>;
}
