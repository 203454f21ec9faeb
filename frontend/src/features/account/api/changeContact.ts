import type { OwnContact } from '@/lib/api/types';
import { http } from '@/lib/http';

/** 422 `person.email_invalid`. */
export function changeContact(body: OwnContact): Promise<void> {
  return http.put<void>('/api/account/contact', { body });
}
