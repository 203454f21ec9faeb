import { http } from '@/lib/http';

/** 409 `webhook.changed`. */
export function removeWebhook(version: number): Promise<void> {
  return http.delete<void>('/api/administration/webhook', { query: { version } });
}
