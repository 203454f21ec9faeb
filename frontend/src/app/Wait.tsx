import { Loading } from '@/ui/Page';

/** Shown while the first page is on its way. */
export function Wait() {
  return <div className="wait"><Loading /></div>;
}
