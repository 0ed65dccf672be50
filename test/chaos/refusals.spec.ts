import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isRunning } from '#platform/processes';
import { RunningProduct } from './running-product.js';

const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
const asRoot = isRoot ? test : test.skip;
const made: RunningProduct[] = [];

function product(data?: string): RunningProduct {
  made.push(new RunningProduct(data));
  return made.at(-1)!;
}

afterAll(async () => {
  for (const one of made) await one.clean();
}, 60_000);

test('a taken port is named, with the way out', async () => {
  const other = createServer().unref();
  await once(other.listen(0, '127.0.0.1'), 'listening');
  // A TCP server's address is an object.
  const { port } = other.address() as AddressInfo;
  const refused = product();
  await expect(refused.start({ env: { PORT: String(port) } })).resolves.toBe(2);
  expect(refused.screen).toContain(`Port ${port} is taken by another program.`);
  expect(refused.screen).toMatch(/PORT=\d+ npm start/);
});

test('data of another release are refused', async () => {
  const layout = product();
  writeFileSync(path.join(layout.data, 'instance.json'), '{"layout":2,"kind":"demo"}');
  await expect(layout.start()).resolves.toBe(1);
  expect(layout.screen).toMatch(/layout 2; this release knows layout 1.*QUATREFOIL_DATA/s);
  const version = product();
  mkdirSync(path.join(version.data, 'postgres'));
  writeFileSync(path.join(version.data, 'postgres', 'PG_VERSION'), '15\n');
  await expect(version.start()).resolves.toBe(1);
  expect(version.screen).toMatch(/made by PostgreSQL 15; this release brings PostgreSQL 18/);
  expect(version.screen).not.toContain('    at ');
});

test('the demo does not listen for the network', async () => {
  const open = product();
  await expect(open.start({ env: { HOST: '0.0.0.0' } })).resolves.toBe(2);
  expect(open.screen).toMatch(/HOST=0.0.0.0.*127.0.0.1 only/s);
});

test('a data folder that cannot be written is named, with the way out', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'quatrefoil-unusable-'));
  writeFileSync(path.join(folder, 'file'), '');
  const below = product(path.join(folder, 'file', 'data'));
  await expect(below.start()).resolves.toBe(1);
  expect(below.screen).toMatch(/file is a file. Name a folder/);
  const theirs = product(path.join(folder, 'data'));
  if (isRoot) chmodSync(folder, 0o755);
  else chmodSync(folder, 0o555);
  await expect(theirs.start(isRoot ? { uid: NOBODY } : {})).resolves.toBe(1);
  expect(theirs.screen).toMatch(/data cannot be used.*EACCES.*set QUATREFOIL_DATA/);
  const nowhere = product('/proc/quatrefoil');
  if (existsSync('/proc/self')) {
    await expect(nowhere.start()).resolves.toBe(1);
    expect(nowhere.screen).toMatch(/proc.quatrefoil cannot be used.*set QUATREFOIL_DATA/);
  }
  for (const { screen } of [below, theirs, nowhere]) expect(screen).not.toContain('    at ');
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true, force: true });
});

test('a database of yours that does not answer is named', async () => {
  const lonely = product();
  const env = { DATABASE_URL: 'postgres://user:secret@127.0.0.1:1/quatrefoil' };
  await expect(lonely.start({ env })).resolves.toBe(1);
  expect(lonely.screen).toBe(
    'DATABASE_URL: 127.0.0.1:1/quatrefoil cannot be reached (ECONNREFUSED): is it running, and is the address right?\n',
  );
});

test('a Redis of yours that does not answer is named', async () => {
  const lonely = product();
  await expect(lonely.start({ env: { REDIS_URL: 'redis://:secret@127.0.0.1:1' } })).resolves.toBe(1);
  expect(lonely.screen).toBe(
    'REDIS_URL: 127.0.0.1:1 cannot be reached (ECONNREFUSED): is it running, and is the address right?\n',
  );
});

test('wrong arguments and variables are named', async () => {
  const wrong = product();
  await expect(wrong.start({ args: ['--emty'] })).resolves.toBe(2);
  expect(wrong.screen).toMatch(/--emty[\s\S]*Usage: npm start/);
  await expect(wrong.start({ env: { PORT: '70000' } })).resolves.toBe(2);
  expect(wrong.screen).toContain('PORT must be a number from 0 to 65535');
  await expect(wrong.start({ env: { PUBLIC_URL: 'quatrefoil', LOG_LEVEL: 'loud' } })).resolves.toBe(1);
  expect(wrong.screen).toMatch(/address such as https[\s\S]*PUBLIC_URL[\s\S]*LOG_LEVEL/);
});

test('a real instance, run by an ordinary user, prints the link for its first administrator, and SIGTERM stops it', async () => {
  const real = product();
  if (isRoot) chownSync(real.data, NOBODY, NOBODY);
  await expect(real.start({ args: ['--empty'], ...(isRoot && { uid: NOBODY }) })).resolves.toBeNull();
  expect(real.screen).toMatch(/make the first administrator:\s+http:\/\/localhost:\d+\/setup#token=[\w-]{20,}/);
  expect(real.screen).not.toContain('Sign in as');
  expect(readFileSync(path.join(real.data, 'instance.json'), 'utf8')).toContain('"kind":"real"');
  const started = [...real.record.children, real.postgres];
  await expect(real.signal('SIGTERM')).resolves.toBe(0);
  expect(started.filter(isRunning)).toEqual([]);
}, 90_000);

asRoot(
  'root may keep the data where only root can enter: they go elsewhere, said on the screen',
  async () => {
    const closed = mkdtempSync(path.join(tmpdir(), 'quatrefoil-closed-'));
    chmodSync(closed, 0o700);
    const hidden = product(path.join(closed, 'data'));
    await expect(hidden.start({ args: ['--empty'] })).resolves.toBeNull();
    const elsewhere = /Data go to (\S+),/.exec(hidden.screen)?.[1] ?? '';
    expect(elsewhere).toMatch(/^\/var\/lib\/quatrefoil\/[0-9a-f]{12}$/);
    await hidden.signal('SIGTERM');
    expect(existsSync(path.join(elsewhere, 'postgres', 'PG_VERSION'))).toBe(true);
    for (const folder of [elsewhere, closed]) rmSync(folder, { recursive: true, force: true });
  },
  90_000,
);
