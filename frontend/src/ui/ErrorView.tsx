import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Problem, problemText } from '@/lib/problem';

/** What went wrong, in plain words, with a way to try again. What the person broke off is said calmly. */
export function ErrorView({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation();
  if (!error) return null;
  const action = retry && <Button size="small" onClick={retry}>{t('retry')}</Button>;
  const calm = error instanceof Problem && error.code.endsWith('.cancelled');
  return <Alert role={calm ? 'status' : 'alert'} type={calm ? 'info' : 'error'} showIcon title={problemText(error, t)} action={action} className="gap-below" />;
}
