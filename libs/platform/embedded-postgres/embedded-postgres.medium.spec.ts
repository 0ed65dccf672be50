import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';
import { findDataHome, OtherPostgresVersion, startEmbeddedPostgres, type EmbeddedPostgres } from './index.js';

const isRoot = process.getuid?.() === 0;
const homes: string[] = [];
const servers: EmbeddedPostgres[] = [];
/** Of a server that the first test that needs one starts, and those after it adopt. */
const running = makeHome();

afterAll(async () => {
  for (const server of servers) await server.stop();
  for (const home of homes) rmSync(home, { recursive: true, force: true });
});

function makeHome(): string {
  const home = mkdtempSync(path.join(tmpdir(), 'quatrefoil-postgres-'));
  homes.push(home);
  return home;
}

async function start(home: string, options: { port?: number; durable?: boolean } = {}): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ home, durable: false, ...options });
  servers.push(server);
  return server;
}

async function ask(server: EmbeddedPostgres, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: server.urlOf('postgres') });
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return rows[0] && Object.values(rows[0])[0];
  } finally {
    await client.end();
  }
}

test('starts with the extensions we need, is stopped, and finds its data again', async () => {
  const home = makeHome();
  const first = await start(home);
  for (const name of ['btree_gist', 'pg_trgm', 'unaccent']) await ask(first, `CREATE EXTENSION ${name}`);
  await expect(ask(first, `SELECT unaccent('soluție') || similarity('energie', 'energiee')`)).resolves.toMatch(
    /^solutie/,
  );
  await expect(ask(first, `SELECT 'ș' < 'ț' COLLATE "ro-x-icu"`)).resolves.toBe(true);
  await ask(first, 'CREATE TABLE kept AS SELECT 42 AS answer');
  await first.stop();
  expect(first.isRunning()).toBe(false);
  const second = await start(home);
  expect(second.adopted).toBe(false);
  await expect(ask(second, 'SELECT answer FROM kept')).resolves.toBe(42);
});

test('loses nothing that was committed when it is killed, and comes back on its port', async () => {
  const home = makeHome();
  const first = await start(home, { durable: true });
  for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes'])
    await expect(ask(first, `SHOW ${setting}`)).resolves.toBe('on');
  await ask(first, 'CREATE TABLE kept AS SELECT 42 AS answer');
  process.kill(first.mark.pid, 'SIGKILL');
  const second = await start(home, { port: first.port, durable: true });
  expect(second.port).toBe(first.port);
  await expect(ask(second, 'SELECT answer FROM kept')).resolves.toBe(42);
});

test('a server that still runs is adopted', async () => {
  const first = await start(running);
  const second = await start(running);
  expect(second).toMatchObject({ adopted: true, port: first.port, mark: first.mark });
  await expect(ask(second, 'SELECT 1')).resolves.toBe(1);
});

test('a port that is taken is left for another one', async () => {
  const busy = await start(running);
  const other = await start(makeHome(), { port: busy.port });
  expect(other.port).not.toBe(busy.port);
}, 20_000);

test('the password is random and for its owner alone', async () => {
  const other = makeHome();
  await start(running);
  await start(other);
  const passwords = [running, other].map((home) => readFileSync(path.join(home, 'password'), 'utf8'));
  expect(passwords[0]).toMatch(/^[\w-]{32}$/);
  expect(passwords[0]).not.toBe(passwords[1]);
  expect(statSync(path.join(running, 'password')).mode & 0o777).toBe(0o600);
  const wrong = new Client({ connectionString: servers.at(-1)!.urlOf('postgres').replace(passwords[1]!, 'guess') });
  await expect(wrong.connect()).rejects.toThrow('password authentication failed');
});

test('data of another major version are refused and left as they are', async () => {
  const home = makeHome();
  await (await start(home)).stop();
  const version = path.join(home, 'postgres', 'PG_VERSION');
  writeFileSync(version, '15\n');
  await expect(start(home)).rejects.toThrow(OtherPostgresVersion);
  await expect(start(home)).rejects.toThrow(/made by PostgreSQL 15; this release brings PostgreSQL 18/);
  expect(readFileSync(version, 'utf8')).toBe('15\n');
});

(isRoot ? test : test.skip)('root keeps data out of a folder that only root can enter', () => {
  const closed = makeHome();
  chmodSync(closed, 0o700);
  const found = findDataHome(path.join(closed, '.quatrefoil'));
  expect(found.folder).toMatch(/^\/var\/lib\/quatrefoil\/[0-9a-f]{12}$/);
  expect(found.insteadOf).toBe(path.join(closed, '.quatrefoil'));
  chmodSync(closed, 0o755);
  expect(findDataHome(path.join(closed, '.quatrefoil')).insteadOf).toBeNull();
});
