import type { Id, TellingReport } from '@/lib/api/types';
import { http } from '@/lib/http';

export interface TellingMessage { subject: string; text: string }

/** Tells everybody on a list; a dry run tells nobody and only says what would be wrong. */
export function startTelling(task: Id, file: File, message: TellingMessage, dryRun: boolean, intent: string): Promise<TellingReport> {
  const body = new FormData();
  body.append('file', file);
  body.append('subject', message.subject);
  body.append('text', message.text);
  return http.post<TellingReport>(`/api/tasks/${task}/telling${dryRun ? '/checks' : ''}`, dryRun ? { body } : { body, intent });
}
