import { http } from '../http';
import type { FormData, Matter } from './types';

/** Begins a draft. */
export function createMatter(procedure: string, form: FormData, intent: string): Promise<Matter> {
  return http.post<Matter>('/api/matters', { body: { procedure, form }, intent });
}
