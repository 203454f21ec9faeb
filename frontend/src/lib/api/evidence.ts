import type { Id } from './types';

/** Where the bytes of a file are fetched. */
export function evidenceContent(id: Id): string {
  return `/api/evidence/${id}/content`;
}
