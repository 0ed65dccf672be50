import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { z } from 'zod';
import { startEmbeddedPostgres } from '#platform/embedded-postgres';
import { defineJob, JobQueues, JobWorkers, openEngine, type JobHandler, type JobLog } from '#platform/jobs';
import { migrateDatabase } from '../../../migrations/migrate-database.js';
import { Relay } from './index.js';

const note = defineJob({
  queue: 'digests',
  name: 'test-note-after-crash',
  payload: z.strictObject({ number: z.int() }),
});
const silent: JobLog = { info: () => {}, warn: () => {}, error: () => {} };

test('relay and workers go on within seconds after PostgreSQL was killed', async () => {
  const home = mkdtempSync(path.join(tmpdir(), 'quatrefoil-recovery-'));
  let server = await startEmbeddedPostgres({ home });
  const databaseUrl = server.urlOf('postgres');
  await migrateDatabase(databaseUrl);
  const done: number[] = [];
  const handler: JobHandler<typeof note> = {
    job: note,
    handle: ({ number }) => Promise.resolve(void done.push(number)),
  };
  const engine = openEngine({ databaseUrl, redisUrl: null }, silent);
  const queues = new JobQueues(engine, silent);
  const workers = new JobWorkers(engine, silent, { consumes: ['digests'], declared: [note], handlers: [handler] });
  const relay = new Relay(databaseUrl, queues, silent);
  workers.start();
  relay.start();

  await ask(databaseUrl, 1);
  await until(() => done.includes(1), 5_000);
  for (const number of [2, 3]) {
    process.kill(server.mark.pid, 'SIGKILL');
    server = await startEmbeddedPostgres({ home, port: server.port });
    await ask(databaseUrl, number);
    await until(() => done.includes(number), 5_000);
  }

  await relay.stop();
  await workers.close();
  await queues.close();
  await server.stop();
  rmSync(home, { recursive: true });
}, 60_000);

async function ask(databaseUrl: string, number: number): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query(
    `INSERT INTO outbox (id, queue, name, payload) VALUES (gen_random_uuid(), 'digests', 'test-note-after-crash', jsonb_build_object('number', $1::int))`,
    [number],
  );
  await client.end();
}

async function until(done: () => boolean, withinMs: number): Promise<void> {
  for (const start = performance.now(); !done() && performance.now() - start < withinMs;) await pause(20);
  expect(done()).toBe(true);
}
