import type { ReactNode } from 'react';
import './chip.css';

export type Tone = 'neutral' | 'calm' | 'good' | 'attention' | 'serious' | 'strong';

/** A short word with a colour; the word always says what the colour says. */
export function Chip({ tone = 'neutral', children, title }: { tone?: Tone; children: ReactNode; title?: string }) {
  return <span className={`chip chip-${tone}`} title={title}>{children}</span>;
}
