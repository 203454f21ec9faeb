import type { Query } from '../http';

/** Names under which answers are kept. What changes a matter forgets everything below `work`. */
export const keys = {
  session: ['session'] as const,
  me: ['me'] as const,
  work: ['work'] as const,
  counts: ['work', 'counts'] as const,
  tasks: (query: Query) => ['work', 'tasks', query] as const,
  task: (id: string) => ['work', 'task', id] as const,
  matters: (query: Query) => ['work', 'matters', query] as const,
  matter: (id: string) => ['work', 'matter', id] as const,
  matterPart: (id: string, part: string) => ['work', 'matter', id, part] as const,
  procedures: ['procedures'] as const,
  procedure: (key: string) => ['procedures', key] as const,
  articles: ['articles'] as const,
  assets: (query: Query) => ['assets', query] as const,
  asset: (id: string) => ['assets', 'one', id] as const,
  people: (q: string) => ['people', q] as const,
  departments: ['departments'] as const,
  account: ['account'] as const,
  ownSubstitutions: ['account', 'substitutions'] as const,
  evidencePreview: (id: string) => ['evidence', id, 'preview'] as const,
  successions: ['successions'] as const,
  audit: (part: string, query: Query = {}) => ['audit', part, query] as const,
  administered: ['administration'] as const,
  administration: (part: string, query: Query = {}) => ['administration', part, query] as const,
};
