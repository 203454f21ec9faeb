import type { ImportReport } from '@/lib/api/types';
import { http } from '@/lib/http';

/** Loads files of the organisation, all rows or none; a dry run only says what would be wrong. */
export function importFiles(files: File[], dryRun: boolean, intent: string): Promise<ImportReport> {
  const body = new FormData();
  files.forEach((file) => body.append('files', file));
  return http.post<ImportReport>('/api/administration/import', { body, query: { dryRun: String(dryRun) }, intent });
}
