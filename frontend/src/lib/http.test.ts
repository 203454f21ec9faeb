import { waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { fakeServer, problem, Reply } from '@/test/fakeServer';
import { http } from './http';
import { Problem } from './problem';
import { sessionExpiry, stepUp } from './session';
import { throttle } from './throttle';

describe('the network client', () => {
  it('sends the token of the cookie and the key of the intent with a change', async () => {
    const server = fakeServer({ 'POST /api/matters': new Reply(201, { id: 'M1' }) });
    await http.post('/api/matters', { body: { a: 1 }, intent: 'key-1' });
    const { headers, body } = server.calls[0]!;
    expect(headers.get('X-XSRF-TOKEN')).toBe('token-1');
    expect(headers.get('Idempotency-Key')).toBe('key-1');
    expect(headers.get('Accept-Language')).toBe('zh-CN');
    expect(body).toEqual({ a: 1 });
  });

  it('fetches a token first when there is none', async () => {
    document.cookie = 'XSRF-TOKEN=; path=/; expires=Thu, 01 Jan 1970 00:00:00 GMT';
    const server = fakeServer({ 'POST /api/x': {}, 'GET /api/session': () => { document.cookie = 'XSRF-TOKEN=fresh; path=/'; return {}; } });
    await http.post('/api/x');
    expect(server.to('POST /api/x')[0]!.headers.get('X-XSRF-TOKEN')).toBe('fresh');
  });

  it('renews a stale token once and repeats the request', async () => {
    const server = fakeServer({
      'GET /api/session': () => { document.cookie = 'XSRF-TOKEN=token-2; path=/'; return {}; },
      'POST /api/x': (call: { headers: Headers }) => (call.headers.get('X-XSRF-TOKEN') === 'token-2' ? { done: true } : problem(403, 'session.csrf')),
    });
    await expect(http.post('/api/x')).resolves.toEqual({ done: true });
    expect(server.to('POST /api/x')).toHaveLength(2);
  });

  it('turns a problem document into a typed problem', async () => {
    fakeServer({ 'GET /api/x': problem(422, 'form.invalid', { count: 1 }, { fields: [{ path: '/title', code: 'check.required' }] }) });
    const error = await http.get('/api/x').catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(Problem);
    expect(error).toMatchObject({ status: 422, code: 'form.invalid', args: { count: 1 }, fields: [{ path: '/title' }] });
  });

  it('reads the reasons of a refusal from its arguments', async () => {
    fakeServer({ 'GET /api/x': problem(422, 'matter.refused', { reasons: [{ code: 'gate.leaves', basis: ['A22.7'] }] }) });
    await expect(http.get('/api/x')).rejects.toMatchObject({ reasons: [{ code: 'gate.leaves', basis: ['A22.7'] }] });
  });

  it('says when the server cannot be reached', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('failed')));
    await expect(http.get('/api/x')).rejects.toMatchObject({ status: 0, code: 'network.unreachable' });
  });

  it('waits for a new sign-in when the session ended and then repeats with the same key', async () => {
    let signedIn = false;
    const server = fakeServer({ 'POST /api/x': () => (signedIn ? { done: true } : problem(401, 'session.required')) });
    const told = vi.fn();
    sessionExpiry.subscribe(told);
    const answer = http.post('/api/x', { intent: 'key-9' });
    await waitFor(() => expect(told).toHaveBeenCalledWith({ for: undefined }));
    signedIn = true;
    sessionExpiry.done();
    await expect(answer).resolves.toEqual({ done: true });
    expect(server.to('POST /api/x').map((call) => call.headers.get('Idempotency-Key'))).toEqual(['key-9', 'key-9']);
  });

  it('waits for a fresh proof where one is needed and then repeats with the same key', async () => {
    let proven = false;
    const server = fakeServer({ 'POST /api/x': () => (proven ? { done: true } : problem(403, 'account.step-up-needed', { proof: 'code', factors: ['TOTP'] })) });
    const told = vi.fn();
    stepUp.subscribe(told);
    const answer = http.post('/api/x', { body: { a: 1 }, intent: 'key-3' });
    await waitFor(() => expect(told).toHaveBeenCalledWith({ for: { proof: 'code', factors: ['TOTP'] } }));
    proven = true;
    stepUp.done();
    await expect(answer).resolves.toEqual({ done: true });
    expect(server.to('POST /api/x').map((call) => [call.headers.get('Idempotency-Key'), call.body])).toEqual([['key-3', { a: 1 }], ['key-3', { a: 1 }]]);
  });

  it('gives the refusal back when nobody proves anything', async () => {
    fakeServer({ 'POST /api/x': problem(403, 'account.step-up-needed', { proof: 'password' }) });
    const failed = expect(http.post('/api/x')).rejects.toMatchObject({ status: 403, code: 'account.step-up-needed' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    stepUp.givenUp();
    await failed;
  });

  it('gives the 401 back when nobody signs in again', async () => {
    fakeServer({ 'GET /api/x': problem(401, 'session.required') });
    const answer = http.get('/api/x');
    const failed = expect(answer).rejects.toMatchObject({ status: 401 });
    await new Promise((resolve) => setTimeout(resolve, 20));
    sessionExpiry.givenUp();
    await failed;
  });

  it('waits when requests were too many, says so, and repeats with the same key', async () => {
    let tries = 0;
    const server = fakeServer({ 'POST /api/x': () => (++tries < 3 ? problem(429, 'request.throttled', { retryAfter: 0 }) : { done: true }) });
    const told: boolean[] = [];
    const forget = throttle.subscribe(() => told.push(throttle.waiting()));
    await expect(http.post('/api/x', { intent: 'key-7' })).resolves.toEqual({ done: true });
    forget();
    expect(told).toEqual([true, false, true, false]);
    expect(server.to('POST /api/x').map((call) => call.headers.get('Idempotency-Key'))).toEqual(['key-7', 'key-7', 'key-7']);
  });

  it('gives up in the end, at once when the wait would be long or the refusal is another one', async () => {
    const server = fakeServer({
      'GET /api/x': problem(429, 'request.throttled', { retryAfter: 0 }),
      'GET /api/long': problem(429, 'request.throttled', { retryAfter: 600 }),
      'POST /api/session': problem(429, 'session.throttled', { retryAfter: 1 }),
    });
    await expect(http.get('/api/x')).rejects.toMatchObject({ code: 'request.throttled' });
    await expect(http.get('/api/long')).rejects.toMatchObject({ status: 429 });
    await expect(http.post('/api/session')).rejects.toMatchObject({ code: 'session.throttled' });
    expect(server.calls.map((call) => call.path)).toEqual(['/api/x', '/api/x', '/api/x', '/api/x', '/api/long', '/api/session']);
  });
});
