import { Alert } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Texts } from '@/lib/api/types';
import { paths } from '@/lib/paths';
import { Problem, problemText } from '@/lib/problem';
import { ErrorView } from '@/ui/ErrorView';
import { Refusals } from '@/ui/Refusals';

interface Props { error: Problem | null; texts: Texts }

/** Why an opinion was not taken, brought into view: the button stands below a long form. What was written stays on the page. */
export function DecisionProblem({ error, texts }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (error) box.current?.scrollIntoView?.({ block: 'nearest' });
  }, [error]);
  return error && <div ref={box}><Told error={error} texts={texts} /></div>;
}

/** Someone faster is named, with the time. */
function Told({ error, texts }: { error: Problem; texts: Texts }) {
  const { t } = useTranslation('tasks');
  if (error.reasons.length > 0) return <Refusals reasons={error.reasons} texts={texts} />;
  if (error.status !== 409) return <ErrorView error={error} />;
  return (
    <Alert
      role="alert" type="warning" showIcon className="gap-below" title={problemText(error, t)}
      description={<>{t('lost.kept')} <Link to={paths.tasks('mine')}>{t('lost.back')}</Link></>}
    />
  );
}
