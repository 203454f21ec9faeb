import type { ReactNode } from 'react';

/** An empty place that says why it is empty and what to do. */
export function Nothing({ title, hint, children }: { title: string; hint?: string; children?: ReactNode }) {
  return (
    <div className="nothing surface">
      <p className="nothing-title">{title}</p>
      {hint && <p className="quiet">{hint}</p>}
      {children}
    </div>
  );
}
