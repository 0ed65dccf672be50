import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parse } from 'yaml';
import { freePort } from '#platform/embedded-postgres';
import { projectFolder } from '#platform/instance';
import { openEmptyDatabase, testRedisUrl, type TestDatabase } from '#testing';

interface Service {
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

const HEALTH_PATIENCE_MS = 60_000;
const root = projectFolder();
const started: ChildProcess[] = [];
let database: TestDatabase;
let services: Readonly<Record<string, Service>>;

beforeAll(async () => {
  database = await openEmptyDatabase();
  const compose = readFileSync(path.join(root, 'docker', 'compose.yaml'), 'utf8');
  services = (parse(compose, { merge: true }) as { services: typeof services }).services;
});

afterAll(async () => {
  started.forEach((child) => child.kill('SIGKILL'));
  await database.drop();
});

/** What compose would tell the process, with the engines of this machine in place of the containers'. */
async function environmentOf(name: string): Promise<Record<string, string>> {
  const given = services[name]!.environment;
  return {
    PATH: process.env['PATH']!,
    NODE_ENV: 'production',
    ...Object.fromEntries(Object.entries(given).map(([key, value]) => [key, withDefaults(value)])),
    ...('PORT' in given && { PORT: String(await freePort()) }),
    ...('HEALTH_PORT' in given && { HEALTH_PORT: String(await freePort()) }),
    PUBLIC_URL: 'http://localhost:3000',
    AUTH_SECRET: 'only-for-this-test-and-long-enough',
    DATABASE_URL: database.url,
    REDIS_URL: testRedisUrl() ?? '',
    SMTP_URL: '',
    S3_URL: '',
  };
}

/** The text without what `docker/.env` may say. */
function withDefaults(value: string): string {
  return String(value).replace(/\$\{\w+:-([^}]*)\}/g, '$1');
}

function run([file, ...args]: readonly string[], env: Record<string, string>): ChildProcess {
  const child = spawn(file!, args, { cwd: root, env, stdio: 'ignore' });
  started.push(child);
  return child;
}

async function exitCodeOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}

async function isHealthy(env: Record<string, string>, patienceMs: number): Promise<boolean> {
  const deadline = performance.now() + patienceMs;
  while (performance.now() < deadline) {
    if ((await exitCodeOf(run(['node', 'docker/healthcheck.mjs'], env))) === 0) return true;
    await sleep(200);
  }
  return false;
}

test('the commands of compose.yaml migrate, become healthy and end on SIGTERM', async () => {
  const migrate = services['migrate']!;
  await expect(exitCodeOf(run(migrate.command, await environmentOf('migrate')))).resolves.toBe(0);
  for (const name of ['api', 'indexer', 'worker']) {
    const env = await environmentOf(name);
    const child = run(services[name]!.command, env);
    await expect(isHealthy(env, HEALTH_PATIENCE_MS)).resolves.toBe(true);
    child.kill('SIGTERM');
    await expect(exitCodeOf(child)).resolves.toBe(0);
    await expect(isHealthy(env, 1)).resolves.toBe(false);
  }
}, 240_000);
