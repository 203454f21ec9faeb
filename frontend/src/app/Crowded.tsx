import { Alert } from 'antd';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { throttle } from '@/lib/throttle';

/** Says so while requests wait because they were too many. */
export function Crowded() {
  const { t } = useTranslation();
  const waiting = useSyncExternalStore(throttle.subscribe, throttle.waiting);
  return waiting ? <Alert type="info" showIcon role="status" className="gap-below" title={t('crowded')} /> : null;
}
