import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '@/lib/paths';
import { Problem, problemText } from '@/lib/problem';
import { ErrorView } from '@/ui/ErrorView';

/** Why an opinion was not taken. Someone faster is named, with the time; what was written stays on the page. */
export function DecisionProblem({ error }: { error: Problem | null }) {
  const { t } = useTranslation('tasks');
  if (!error) return null;
  if (error.status !== 409) return <ErrorView error={error} />;
  return (
    <Alert
      role="alert" type="warning" showIcon className="gap-below" title={problemText(error, t)}
      description={<>{t('lost.kept')} <Link to={paths.tasks('mine')}>{t('lost.back')}</Link></>}
    />
  );
}
