import { randomInt, randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { AccountsService, type Person } from '#features/accounts';
import { loadConfig } from '#platform/config';
import { openTestDatabase } from '#testing';
import { createApi } from '../create-api.js';

/** Hundreds of test people sign up: their hashes need not withstand anybody. */
const QUICK_HASHES = { memoryCost: 256, timeCost: 1, parallelism: 1 };
const PASSWORD = 'cal corect baterie agrafă';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test looks into whatever came back
  readonly body: any;
  readonly text: string;
}

export interface RequestOptions {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Somebody who uses the API: nobody, or a person who signed in. */
export interface TestUser {
  readonly id: string;
  readonly email: string;
  readonly cookie: string | null;
  request(method: string, path: string, options?: RequestOptions): Promise<Answer>;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  post(path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  put(path: string, body?: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  delete(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer>;
}

/** The whole API on a database of its own; nothing is faked, jobs and mails stay in their tables. */
export interface TestApi {
  readonly app: NestFastifyApplication;
  /** For arranging rows and looking at effects. */
  readonly db: DataSource;
  readonly nobody: TestUser;
  /** Makes a person with an account and signs in through the API. */
  signUp(overrides?: Partial<Pick<Person, 'name' | 'email' | 'language' | 'isPlatformAdmin'>>): Promise<TestUser>;
  close(): Promise<void>;
}

export async function openTestApi(env: Readonly<Record<string, string>> = {}): Promise<TestApi> {
  const database = await openTestDatabase();
  const loaded = loadConfig({
    DATABASE_URL: database.url,
    AUTH_SECRET: randomUUID().repeat(2),
    DATABASE_POOL: '5',
    FILES_FOLDER: path.join(tmpdir(), 'quatrefoil-test-files', randomUUID()),
    ...env,
  });
  const config = { ...loaded, auth: { ...loaded.auth, argon2id: QUICK_HASHES } };
  const app = await createApi(config, { logger: false, docs: false });
  await app.listen(0, '127.0.0.1');
  const origin = await app.getUrl();
  const db = await new DataSource({ type: 'postgres', url: database.url, poolSize: 2 }).initialize();
  return {
    app,
    db,
    nobody: user(origin, { id: '', email: '', cookie: null }),
    signUp: async (overrides = {}) => {
      const email = overrides.email ?? `${randomUUID()}@example.test`;
      const { name = 'Ana Pop', language = 'ro', isPlatformAdmin = false } = overrides;
      const id = await app.get(AccountsService).createVerified({ name, email, password: PASSWORD, language });
      await db.query('UPDATE person SET is_platform_admin = $2 WHERE id = $1', [id, isPlatformAdmin]);
      return user(origin, { id, email, cookie: await signIn(origin, email) });
    },
    close: async () => {
      await db.destroy();
      await app.close();
      await database.drop();
    },
  };
}

async function signIn(origin: string, email: string): Promise<string> {
  const { headers } = await send(origin, 'POST', '/auth/sign-in', {
    body: { email, password: PASSWORD },
    headers: { 'x-forwarded-for': `10.0.${randomInt(250)}.${randomInt(250)}` },
  });
  return String(headers['set-cookie']).split(';')[0] ?? '';
}

/** `path` counts from /api/v1 unless it begins with /api or is a health check. A body that is neither string nor bytes is sent as JSON. */
async function send(origin: string, method: string, path: string, options: RequestOptions): Promise<Answer> {
  const { body, headers = {} } = options;
  const response = await fetch(`${origin}${path.startsWith('/api') || path.endsWith('z') ? path : `/api/v1${path}`}`, {
    method,
    redirect: 'manual',
    headers: {
      ...(body === undefined || typeof body === 'string' || Buffer.isBuffer(body)
        ? {}
        : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: contentOf(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: Object.fromEntries(response.headers), text, body: parse(text) };
}

function contentOf(body: unknown): string | Blob {
  if (typeof body === 'string') return body;
  return Buffer.isBuffer(body) ? new Blob([Uint8Array.from(body)]) : JSON.stringify(body);
}

function user(origin: string, { id, email, cookie }: { id: string; email: string; cookie: string | null }): TestUser {
  const request: TestUser['request'] = (method, path, { body, headers = {} } = {}) =>
    send(origin, method, path, { body, headers: { ...(cookie === null ? {} : { cookie }), ...headers } });
  return {
    id,
    email,
    cookie,
    request,
    get: (path, headers = {}) => request('GET', path, { headers }),
    post: (path, body, headers = {}) => request('POST', path, { body, headers }),
    put: (path, body, headers = {}) => request('PUT', path, { body, headers }),
    delete: (path, headers = {}) => request('DELETE', path, { headers }),
  };
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return null;
  }
}
