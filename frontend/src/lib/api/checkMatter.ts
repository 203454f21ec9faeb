import { http } from '../http';
import type { FormData, MatterChecks } from './types';

/** What the kernel would say to a form, without filing it. */
export function checkMatter(procedure: string, form: FormData, matter: string | undefined, signal?: AbortSignal): Promise<MatterChecks> {
  return http.post<MatterChecks>('/api/matters/checks', { body: { procedure, form, matter: matter ?? null }, signal });
}
