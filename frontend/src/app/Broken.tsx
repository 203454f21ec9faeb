import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useRouteError } from 'react-router';

/** Shown when a page failed by itself; the error goes to the console for whoever helps. */
export function Broken() {
  const { t } = useTranslation();
  const error = useRouteError();
  console.error(error);
  return (
    <main className="wait">
      <Alert
        type="error" showIcon role="alert" title={t('broken.title')} description={t('broken.lead')}
        action={<Button onClick={() => window.location.reload()}>{t('broken.reload')}</Button>}
      />
    </main>
  );
}
