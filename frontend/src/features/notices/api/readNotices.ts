import type { Id } from '@/lib/api/types';
import { http } from '@/lib/http';

/** Reads this one and all before it; what comes meanwhile stays unread. */
export function readNotices(latest: Id): Promise<void> {
  return http.put<void>('/api/notices/read', { body: { id: latest } });
}
