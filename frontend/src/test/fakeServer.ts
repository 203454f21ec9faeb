import { vi } from 'vitest';

export interface Call { method: string; path: string; query: URLSearchParams; headers: Headers; body: unknown }
type Answer = unknown | ((call: Call) => unknown);

/** A response with a status other than 200. */
export class Reply {
  constructor(readonly status: number, readonly body: unknown = {}) {}
}

/** A problem document as the server writes it. */
export function problem(status: number, code: string, args: Record<string, unknown> = {}, rest: object = {}): Reply {
  return new Reply(status, { status, code, args, title: code, ...rest });
}

/** A network without a network: answers by "METHOD /path", and remembers what was asked. */
export function fakeServer(answers: Record<string, Answer>): { calls: Call[]; answers: Record<string, Answer>; to: (route: string) => Call[] } {
  const calls: Call[] = [];
  const all: Record<string, Answer> = { 'GET /api/session': { demo: false, setup: false }, ...answers };
  vi.stubGlobal('fetch', async (input: string, init: RequestInit = {}) => {
    const url = new URL(input, 'http://localhost');
    const body = typeof init.body === 'string' ? JSON.parse(init.body) : init.body;
    const call: Call = { method: init.method ?? 'GET', path: url.pathname, query: url.searchParams, headers: new Headers(init.headers), body };
    calls.push(call);
    const answer = all[`${call.method} ${call.path}`] ?? problem(404, 'not_found');
    return response(await (typeof answer === 'function' ? (answer as (call: Call) => unknown)(call) : answer));
  });
  return { calls, answers: all, to: (route) => calls.filter((call) => `${call.method} ${call.path}` === route) };
}

function response(answer: unknown): Response {
  const { status, body } = answer instanceof Reply ? answer : { status: 200, body: answer };
  const type = status >= 400 ? 'application/problem+json' : 'application/json';
  return new Response(status === 204 ? null : JSON.stringify(body), { status, headers: { 'Content-Type': type } });
}
