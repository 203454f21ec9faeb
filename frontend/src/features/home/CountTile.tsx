import { Link } from 'react-router';
import { showCount } from '@/lib/format';

interface Props { to: string; label: string; hint: string; count: number | undefined; strong?: boolean }

/** One number that leads to what it counts. */
export function CountTile({ to, label, hint, count, strong }: Props) {
  return (
    <Link to={to} className={`tile surface${strong && count ? ' is-strong' : ''}`}>
      <span className="tile-count">{showCount(count)}</span>
      <span className="tile-label">{label}</span>
      <span className="tile-hint small">{hint}</span>
    </Link>
  );
}
