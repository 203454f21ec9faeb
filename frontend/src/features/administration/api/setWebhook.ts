import type { WebhookSet } from '@/lib/api/types';
import { http } from '@/lib/http';

export interface WebhookChange { url: string; renew: boolean; version: number }

/** Answers the secret, once. 422 `webhook.url`, `webhook.unknown_host`, `webhook.refused`, 409 `webhook.changed`, 503 `webhook.no_key`. */
export function setWebhook(body: WebhookChange): Promise<WebhookSet> {
  return http.put<WebhookSet>('/api/administration/webhook', { body });
}
