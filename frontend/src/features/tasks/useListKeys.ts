import { useEffect, useRef, useState } from 'react';

interface Actions { open: (index: number) => void; claim: (index: number) => void; help: () => void }

/** Moves a mark over a list with the keyboard; −1 means that nothing is marked yet. Typing in a field stays typing. */
export function useListKeys(length: number, actions: Actions): number {
  const [active, setActive] = useState(-1);
  const latest = useRef({ active, actions, length });
  useEffect(() => {
    latest.current = { active: Math.min(active, length - 1), actions, length };
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (isElsewhere(event)) return;
      const { active: at, actions: act, length: count } = latest.current;
      const moves: Record<string, () => void> = {
        j: () => setActive(Math.min(at + 1, count - 1)),
        ArrowDown: () => setActive(Math.min(at + 1, count - 1)),
        k: () => setActive(Math.max(at - 1, 0)),
        ArrowUp: () => setActive(Math.max(at - 1, 0)),
        Enter: () => at >= 0 && !onControl(event) && act.open(at),
        c: () => at >= 0 && act.claim(at),
        '?': () => act.help(),
      };
      const move = moves[event.key];
      if (!move) return;
      if (event.key !== 'Enter') event.preventDefault();
      move();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return Math.min(active, length - 1);
}

function isElsewhere(event: KeyboardEvent): boolean {
  const target = event.target as HTMLElement;
  const typing = target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
  return typing || event.ctrlKey || event.metaKey || event.altKey || Boolean(target.closest('[role="dialog"], [role="tablist"]'));
}

/** Enter on a link or button belongs to that link or button. */
function onControl(event: KeyboardEvent): boolean {
  return Boolean((event.target as HTMLElement).closest('a, button'));
}
