import type { Id } from './api/types';

/** Every address of the application, typed. */
export const paths = {
  home: '/',
  signIn: '/sign-in',
  /** Sets out for the provider of identities, in a window of its own. */
  oidc: (purpose: string) => `/sign-in/oidc?for=${purpose}`,
  setup: '/setup',
  tasks: (view: 'mine' | 'queue' | 'done' = 'mine') => `/tasks?view=${view}`,
  task: (id: Id) => `/tasks/${id}`,
  notices: '/notices',
  desk: (view: 'open' | 'done' | 'institutions' = 'open') => (view === 'open' ? '/desk' : `/desk?view=${view}`),
  deskOf: (institution: Id) => `/desk?view=done&institution=${institution}`,
  dispatch: (id: Id) => `/desk/${id}`,
  filing: '/filing',
  file: (procedure: string, matter?: Id) => (matter ? `/filing/${procedure}/${matter}` : `/filing/${procedure}`),
  incident: '/filing/security-incident-response',
  matters: '/matters',
  mattersWith: (status: string) => `/matters?status=${status}`,
  matter: (id: Id, tab?: string) => (tab ? `/matters/${id}/${tab}` : `/matters/${id}`),
  documents: (code?: Id) => (code ? `/documents/${code}` : '/documents'),
  catalogue: '/catalogue',
  asset: (id: Id) => `/catalogue/${id}`,
  consents: '/consents',
  ledger: '/ledger',
  account: '/account',
  administration: (section?: string) => (section ? `/administration/${section}` : '/administration'),
  staff: (id: Id) => `/administration/people/${id}`,
  audit: (section?: string) => (section ? `/audit/${section}` : '/audit'),
  story: (id: Id) => `/audit/matters/${id}`,
  verification: (id: Id) => `/audit/verification/${id}`,
  handOver: '/hand-over',
};
