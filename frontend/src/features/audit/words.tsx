import { useTranslation } from 'react-i18next';
import { resources } from '@/lib/i18n';
import { Chip } from '@/ui/Chip';
import { toneOf } from '@/ui/tones';

const known = (namespace: string, prefix: string) =>
  Object.keys(resources['zh-CN']?.[namespace] ?? {}).filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length));

/** Every action and outcome that has a name. */
export const ACTIONS = known('trail', 'action.').filter((action) => action.includes('.'));
export const OUTCOMES = [...known('common', 'opinion.').filter((opinion) => opinion !== 'other'), ...known('common', 'outcome.')];

export function useActionText(): (action: string | null) => string {
  const { t } = useTranslation('trail');
  return (action) => t([`action.${action}`, 'action.other'], { action: action ?? t('action.unreadable') });
}

export function useOutcomeText(): (outcome: string) => string {
  const { t } = useTranslation();
  return (outcome) => t([`opinion.${outcome}`, `outcome.${outcome}`, `resolution.result.${outcome}`], { defaultValue: outcome });
}

/** An opinion, outcome or result as a word. */
export function OutcomeChip({ outcome }: { outcome: string | null }) {
  const text = useOutcomeText();
  return outcome ? <Chip tone={toneOf(outcome)}>{text(outcome)}</Chip> : null;
}
