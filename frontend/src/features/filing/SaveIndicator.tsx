import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { clockTime } from '@/lib/dates';
import { problemText } from '@/lib/problem';
import type { SaveState } from './useAutosave';

/** "Saved 12:03", in a corner that never jumps. */
export function SaveIndicator({ state }: { state: SaveState }) {
  const { t } = useTranslation('filing');
  const text = state.kind === 'saved' ? t('save.saved', { time: clockTime(state.at) }) : t(`save.${state.kind}`);
  const bad = state.kind === 'failed' || state.kind === 'stale';
  return <span role="status" className={bad ? 'wrong' : 'quiet'}>{text}</span>;
}

interface Props { state: SaveState; onRetry: () => void; onReload: () => void; onOverwrite: () => void }

/** What stands in the way of saving, and the choice that follows. */
export function SaveTrouble({ state, onRetry, onReload, onOverwrite }: Props) {
  const { t } = useTranslation('filing');
  if (state.kind === 'failed') {
    return (
      <Alert
        role="alert" type="error" showIcon className="gap-below" title={t('save.failed.title')} description={problemText(state.problem, t)}
        action={<Button size="small" onClick={onRetry}>{t('common:retry')}</Button>}
      />
    );
  }
  if (state.kind !== 'stale') return null;
  return (
    <Alert
      role="alert" type="warning" showIcon className="gap-below" title={problemText(state.problem, t)} description={t('save.stale.explain')}
      action={<div className="stacked"><Button size="small" onClick={onReload}>{t('save.stale.reload')}</Button><Button size="small" onClick={onOverwrite}>{t('save.stale.overwrite')}</Button></div>}
    />
  );
}
