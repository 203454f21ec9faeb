import type { ImportReport } from '@/lib/api/types';
import { http } from '@/lib/http';

/** Loads a file or a workbook of the organisation, all rows or none; a dry run only says what would be wrong. */
export function importFile(file: File, dryRun: boolean): Promise<ImportReport> {
  const body = new FormData();
  body.append('file', file);
  return http.post<ImportReport>('/api/administration/import', { body, query: { dryRun: String(dryRun) } });
}
