import { useQuery } from '@tanstack/react-query';
import { keys } from '@/lib/api/keys';
import { http } from '@/lib/http';

/** How many notices I have not read, 100 for more than 99; refreshed every minute while the page is seen. */
export function useUnread() {
  return useQuery({
    queryKey: keys.unread,
    queryFn: async ({ signal }) => (await http.get<{ unread: number }>('/api/notices/unread', { signal })).unread,
    refetchInterval: 60_000,
  });
}
