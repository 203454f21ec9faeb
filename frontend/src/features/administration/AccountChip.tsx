import { useTranslation } from 'react-i18next';
import { Chip, type Tone } from '@/ui/Chip';

const TONES: Record<string, Tone> = { open: 'good', invited: 'attention' };

/** Whether somebody can sign in. */
export function AccountChip({ account }: { account: string }) {
  const { t } = useTranslation('administration');
  return <Chip tone={TONES[account] ?? 'neutral'}>{t(`account.${account}`)}</Chip>;
}
