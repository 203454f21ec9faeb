import { http } from '../http';
import type { Id, LoadedPersons } from './types';

/** Loads a list of the persons in a delivery for the task that executes it; a dry run only says what would be wrong. */
export function loadPersons(task: Id, file: File, dryRun: boolean): Promise<LoadedPersons> {
  const body = new FormData();
  body.append('file', file);
  return http.post<LoadedPersons>(`/api/tasks/${task}/persons/import`, { body, query: { dryRun: String(dryRun) } });
}
