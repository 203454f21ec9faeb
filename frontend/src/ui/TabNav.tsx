import { Link } from 'react-router';
import './tabs.css';

interface Item { key: string; label: string; to: string }

/** Parts of a page as links: each has an address, and they scroll sideways on a phone. */
export function TabNav({ label, items, active }: { label: string; items: Item[]; active: string }) {
  return (
    <nav aria-label={label} className="tabs">
      <ul>
        {items.map((item) => (
          <li key={item.key}>
            <Link to={item.to} replace preventScrollReset className={item.key === active ? 'tab is-here' : 'tab'} aria-current={item.key === active ? 'page' : undefined}>{item.label}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
