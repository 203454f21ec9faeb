import { http } from '../http';
import type { FormData, Id, MatterChecks } from './types';

/** What the kernel would say to a form, without filing it; a saved matter keeps what it is linked with. */
export function checkMatter(procedure: string, matter: Id | undefined, form: FormData, signal?: AbortSignal): Promise<MatterChecks> {
  return http.post<MatterChecks>('/api/matters/checks', { body: { procedure, form, matter }, signal });
}
