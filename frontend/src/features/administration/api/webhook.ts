import { useQuery } from '@tanstack/react-query';
import { keys } from '@/lib/api/keys';
import type { WebhookView } from '@/lib/api/types';
import { http } from '@/lib/http';

/** Where other systems of the organisation are told. */
export function useWebhook() {
  return useQuery({ queryKey: keys.administration('webhook'), queryFn: ({ signal }) => http.get<WebhookView>('/api/administration/webhook', { signal }) });
}
