import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { problemText } from '@/lib/problem';

/** What went wrong, in plain words, with a way to try again. */
export function ErrorView({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation();
  if (!error) return null;
  const action = retry && <Button size="small" onClick={retry}>{t('retry')}</Button>;
  return <Alert role="alert" type="error" showIcon title={problemText(error, t)} action={action} className="gap-below" />;
}
