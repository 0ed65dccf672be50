import { randomUUID } from 'node:crypto';
import { openTestApi, type TestApi } from '../testing/test-api.js';

describe('at the door', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await openTestApi();
  });
  afterAll(() => api.close());

  it.each([
    ['broken JSON', { 'content-type': 'application/json' }, '{bad', 400],
    ['another media type', { 'content-type': 'text/xml' }, '<a/>', 415],
    ['a body that is too large', { 'content-type': 'application/json' }, JSON.stringify('a'.repeat(300_000)), 413],
    ['a body nested too deep', { 'content-type': 'application/json' }, '['.repeat(40) + ']'.repeat(40), 400],
    ['a NUL character', { 'content-type': 'application/json' }, '{"name":"a\\u0000b"}', 400],
    ['another site', { origin: 'https://evil.example', 'content-type': 'application/json' }, '{}', 403],
    [
      'another site in a new browser',
      { 'sec-fetch-site': 'cross-site', 'content-type': 'application/json' },
      '{}',
      403,
    ],
  ])('refuses %s with a problem document', async (_, headers, body, status) => {
    const answer = await api.nobody.request('POST', '/auth/sign-up', { body, headers });
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body).toMatchObject({ status, code: expect.any(String), title: expect.any(String) });
  });

  it.each([
    ['a cursor with an impossible day', '/challenges', ['2026-02-30 10:00:00+00', randomUUID()]],
    ['a cursor with a NUL character', '/clusters', ['a\u0000b', randomUUID()]],
    ['a cursor of another list', '/organisations', [7]],
  ])('refuses %s', async (_, list, position) => {
    const cursor = Buffer.from(JSON.stringify(position)).toString('base64url');
    const answer = await api.nobody.get(`${list}?cursor=${cursor}`);
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ pointer: '/cursor' }] } });
  });

  it.each([
    ['a body', 'POST', '/auth/reset-password', { token: 'a\u0000bcdefgh', password: 'long-enough-password' }, '/token'],
    ['a query', 'GET', '/search?type=expertise&type=%00', undefined, '/type/1'],
    ['a path', 'GET', '/digests/unsubscribe/a%00b', undefined, ''],
  ] as const)('refuses a NUL character in %s by the name of its field', async (_, method, path, body, pointer) => {
    const answer = await api.nobody.request(method, path, { body });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ pointer }] } });
  });

  it('answers an unknown path and a bad address with problem documents', async () => {
    expect(await api.nobody.get('/nothing-here')).toMatchObject({ status: 404, body: { code: 'not_found' } });
    expect(await api.nobody.get('/api/%ff')).toMatchObject({ status: 400, body: { code: 'input.malformed' } });
  });

  it('sends a strict Content-Security-Policy and keeps answers out of caches', async () => {
    const { headers } = await api.nobody.get('/session');
    expect(headers['content-security-policy']).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-content-type-options']).toBe('nosniff');
  });
});
