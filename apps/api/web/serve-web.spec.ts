import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { fastify, type FastifyInstance } from 'fastify';
import { serveWeb } from './serve-web.js';

let folder: string;
let server: FastifyInstance;
let address: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'web-'));
  await mkdir(path.join(folder, 'assets'));
  await writeFile(path.join(folder, 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__" />');
  await writeFile(path.join(folder, 'assets', 'main-abc.js'), 'export {};');
  await writeFile(path.join(folder, 'assets', 'main-abc.js.gz'), gzipSync('shorter'));
  await writeFile(path.join(folder, 'clover.svg'), '<svg/>');
  server = fastify();
  server.get('/api/v1/session', () => ({ person: null }));
  server.setNotFoundHandler((_request, reply) => reply.status(404).type('application/problem+json').send('{}'));
  await serveWeb(server, folder);
  address = await server.listen({ port: 0, host: '127.0.0.1' });
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

async function get(url: string, headers: Record<string, string> = { accept: 'text/html' }) {
  const answer = await fetch(address + url, { headers: { 'accept-encoding': 'identity', ...headers } });
  return { status: answer.status, headers: Object.fromEntries(answer.headers), body: await answer.text() };
}

test('every page address answers with the app, under a policy whose nonce is new each time', async () => {
  const [first, second] = [await get('/'), await get('/challenges/new?step=what')];
  const nonce = /content="([^"]+)"/.exec(first.body)?.[1];
  expect(nonce).toMatch(/^[\w-]{22}$/);
  expect(first.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`);
  expect(first.headers['content-security-policy']).not.toContain('unsafe');
  expect(second.status).toBe(200);
  expect(second.body).not.toBe(first.body);
  expect(second.headers['cache-control']).toBe('no-cache');
});

test('hashed files are kept for a year, others for an hour', async () => {
  expect((await get('/assets/main-abc.js', { accept: '*/*' })).headers['cache-control']).toBe(
    'public, max-age=31536000, immutable',
  );
  expect((await get('/clover.svg', { accept: '*/*' })).headers['cache-control']).toBe('public, max-age=3600');
});

test('files come compressed to those who take it, and not at all to those who have them', async () => {
  const url = '/assets/main-abc.js';
  const compressed = await get(url, { 'accept-encoding': 'gzip' });
  expect([compressed.headers['content-encoding'], compressed.body]).toEqual(['gzip', 'shorter']);
  const plain = await get(url);
  expect([plain.headers['content-encoding'], plain.body]).toEqual([undefined, 'export {};']);
  const known = await get(url, { 'if-none-match': String(plain.headers['etag']) });
  expect([known.status, known.body]).toEqual([304, '']);
});

test('what is no page stays a 404 of the API', async () => {
  for (const url of ['/api/v1/nothing', '/api', '/assets/gone-123.js']) {
    const answer = await get(url, { accept: '*/*' });
    expect([url, answer.status, answer.headers['content-type']]).toEqual([
      url,
      404,
      expect.stringContaining('application/problem+json'),
    ]);
  }
  expect((await get('/session', { accept: 'application/json' })).status).toBe(404);
  expect((await get('/..%2f..%2fpackage.json')).body).not.toContain('quatrefoil');
  expect(JSON.parse((await get('/api/v1/session', { accept: 'application/json' })).body)).toEqual({ person: null });
});

test('without a built web app the API goes without pages', async () => {
  await expect(serveWeb(server, path.join(folder, 'nowhere'))).resolves.toBe(false);
});
