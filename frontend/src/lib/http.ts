import i18n from './i18n';
import { Problem } from './problem';
import { type ProofNeed, sessionExpiry, stepUp } from './session';
import { throttle } from './throttle';

export type Query = Record<string, string | number | null | undefined>;

export interface Options {
  body?: unknown;
  query?: Query;
  /** Idempotency key of the person's intent: the same click keeps it over retries. */
  intent?: string;
  signal?: AbortSignal;
  /** 'throw' lets a 401 through; the default waits for a new sign-in and then repeats the request. */
  onExpired?: 'wait' | 'throw';
}

export const http = {
  get: <T>(path: string, options?: Options) => send<T>('GET', path, options),
  post: <T>(path: string, options?: Options) => send<T>('POST', path, options),
  put: <T>(path: string, options?: Options) => send<T>('PUT', path, options),
  delete: <T>(path: string, options?: Options) => send<T>('DELETE', path, options),
  text: async (path: string) => (await checked('GET', path, {})).text(),
  blob: async (path: string, query?: Query) => (await checked('GET', path, query ? { query } : {})).blob(),
};

async function send<T>(method: string, path: string, options: Options = {}): Promise<T> {
  const response = await checked(method, path, options);
  return (response.status === 204 ? undefined : await response.json().catch(() => undefined)) as T;
}

async function checked(method: string, path: string, options: Options, tries = 3): Promise<Response> {
  const response = await once(method, path, options);
  if (response.ok) return response;
  const problem = await Problem.from(response);
  if (problem.status === 401 && options.onExpired !== 'throw') {
    await sessionExpiry.wait().catch(() => Promise.reject(problem));
    return checked(method, path, { ...options, onExpired: 'throw' });
  }
  if (problem.status === 429 && tries > 0) {
    await throttle.wait(problem);
    return checked(method, path, options, tries - 1);
  }
  if (problem.code === 'account.step-up-needed') {
    await stepUp.wait(problem.args as unknown as ProofNeed).catch(() => Promise.reject(problem));
    return checked(method, path, options);
  }
  if (problem.status === 403 && problem.code === 'session.csrf') {
    await refreshCsrf();
    const again = await once(method, path, options);
    if (again.ok) return again;
    throw await Problem.from(again);
  }
  throw problem;
}

async function once(method: string, path: string, options: Options): Promise<Response> {
  if (method !== 'GET' && !csrfToken()) await refreshCsrf();
  try {
    return await fetch(url(path, options.query), {
      method,
      headers: headers(method, options),
      body: options.body === undefined ? undefined : encode(options.body),
      credentials: 'same-origin',
      signal: options.signal,
    });
  } catch (error) {
    if (options.signal?.aborted) throw error;
    throw Problem.unreachable();
  }
}

function headers(method: string, { body, intent }: Options): Headers {
  const all = new Headers({ Accept: 'application/json', 'Accept-Language': i18n.language });
  if (method !== 'GET') all.set('X-XSRF-TOKEN', csrfToken());
  if (intent) all.set('Idempotency-Key', intent);
  if (body !== undefined && !(body instanceof FormData)) all.set('Content-Type', 'application/json');
  return all;
}

function encode(body: unknown): BodyInit {
  return body instanceof FormData ? body : JSON.stringify(body);
}

export function url(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}

export function csrfToken(): string {
  const found = document.cookie.split('; ').find((cookie) => cookie.startsWith('XSRF-TOKEN='));
  return found ? decodeURIComponent(found.slice('XSRF-TOKEN='.length)) : '';
}

/** Reading the session sets the cookie that carries the token. */
async function refreshCsrf(): Promise<void> {
  await fetch('/api/session', { credentials: 'same-origin' }).catch(() => undefined);
}
