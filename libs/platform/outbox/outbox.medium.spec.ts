import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { Transactions } from '#platform/database';
import { defineJob, JobQueues, openEngine, type JobLog, type QueuedJob } from '#platform/jobs';
import { openTestDatabase, testRedisUrl, type TestDatabase } from '#testing';
import { Outbox, Relay } from './index.js';

const note = defineJob({ queue: 'digests', name: 'test-note', payload: z.strictObject({ number: z.int() }) });
const silent: JobLog = { info: () => {}, warn: () => {}, error: () => {} };
const engines = testRedisUrl() ? ['PostgreSQL', 'Redis'] : ['PostgreSQL'];

describe.each(engines)('the outbox, with queues on %s', (kind) => {
  let database: TestDatabase;
  let source: DataSource;
  let outbox: Outbox;
  let transactions: Transactions;
  let queues: JobQueues;
  const redisUrl = kind === 'Redis' ? testRedisUrl()! : null;

  beforeEach(async () => {
    database = await openTestDatabase();
    source = await new DataSource({ type: 'postgres', url: database.url, poolSize: 20 }).initialize();
    outbox = new Outbox(source.manager);
    transactions = new Transactions(source.manager);
    queues = new JobQueues(openEngine({ databaseUrl: database.url, redisUrl }, silent), silent);
  });

  afterEach(async () => {
    const queue = queues.queue('digests') as unknown as { obliterate(options: { force: true }): Promise<void> };
    await queue.obliterate({ force: true });
    await queues.close();
    await source.destroy();
    await database.drop();
  });

  const waiting = async () => (await queues.figures()).find(({ queue }) => queue === 'digests')!.waiting;
  const rows = async () => Number((await source.query<{ n: string }[]>('SELECT count(*) AS n FROM outbox'))[0]!.n);

  /** 20 writers, 200 transactions each; every fifth is rolled back. The ids of the committed jobs. */
  async function writeConcurrently(): Promise<string[]> {
    const committed: string[] = [];
    const write = async (writer: number): Promise<void> => {
      for (let i = 0; i < 200; i++) {
        const rollBack = i % 5 === 4;
        await transactions
          .run(async (tx) => {
            const id = await outbox.add(note, { number: writer * 1_000 + i }, tx);
            if (rollBack) throw new Error('changed my mind');
            return id;
          })
          .then((id) => committed.push(id))
          .catch((error: Error) => {
            if (error.message !== 'changed my mind') throw error;
          });
      }
    };
    await Promise.all(Array.from({ length: 20 }, (_, writer) => write(writer)));
    return committed;
  }

  test('20 writers and two relays at once: no committed job is lost, none that was rolled back appears', async () => {
    const seen: string[] = [];
    const recording = {
      addAll: async (queue: string, jobs: readonly QueuedJob[]) => {
        await queues.addAll(queue, jobs);
        seen.push(...jobs.map(({ id }) => id));
      },
    };
    const relays = [1, 2].map(() => new Relay(database.url, recording, silent));
    for (const relay of relays) relay.start();
    const committed = await writeConcurrently();
    await until(async () => (await rows()) === 0);
    for (const relay of relays) await relay.stop();
    expect(committed).toHaveLength(3_200);
    expect(seen.toSorted()).toEqual(committed.toSorted());
    expect(await waiting()).toBe(3_200);
  });

  test('a relay that is killed again and again loses nothing', async () => {
    let writing = true;
    const written = writeConcurrently().finally(() => (writing = false));
    let kills = 0;
    while (writing || (await rows()) > 0) {
      const relay = startRelayProcess(database.url, redisUrl);
      await once(relay.stdout, 'data');
      await pause(20 * 2 ** kills);
      relay.kill('SIGKILL');
      await once(relay, 'exit');
      kills++;
    }
    expect(kills).toBeGreaterThan(1);
    expect(await waiting()).toBe((await written).length);
  }, 60_000);

  test('a notification wakes the relay long before it polls', async () => {
    const took: number[] = [];
    let start = 0;
    const relay = new Relay(
      database.url,
      { addAll: () => Promise.resolve(void took.push(performance.now() - start)) },
      silent,
    );
    relay.start();
    await pause(200);
    for (let i = 0; i < 10; i++) {
      start = performance.now();
      await transactions.run((tx) => outbox.add(note, { number: i }, tx));
      await until(() => took.length === i + 1);
    }
    await relay.stop();
    expect(took.toSorted((a, b) => a - b)[5]).toBeLessThan(200);
  });

  test('a job for later is delayed', async () => {
    await transactions.run((tx) => outbox.add(note, { number: 1 }, tx, { runAt: new Date(Date.now() + 60_000) }));
    const relay = new Relay(database.url, queues, silent);
    expect(await relay.oldestAgeMs()).toBeGreaterThan(0);
    expect(await relay.relayBatch()).toBe(1);
    expect(await relay.oldestAgeMs()).toBe(0);
    await relay.stop();
    expect(await queues.figures()).toContainEqual(
      expect.objectContaining({ queue: 'digests', waiting: 0, delayed: 1 }),
    );
  });

  test('while the queue is away the rows stay, and go when it is back', async () => {
    let away = true;
    const failing = {
      addAll: (queue: string, jobs: readonly QueuedJob[]) =>
        away ? Promise.reject(new Error('away')) : queues.addAll(queue, jobs),
    };
    const relay = new Relay(database.url, failing, silent);
    relay.start();
    await transactions.run((tx) => outbox.addAll(note, [{ number: 1 }, { number: 2 }], tx));
    await pause(300);
    expect(await rows()).toBe(2);
    away = false;
    await until(async () => (await rows()) === 0);
    await relay.stop();
    expect(await waiting()).toBe(2);
  });

  test('a lost connection is made again', async () => {
    const relay = new Relay(database.url, queues, silent);
    relay.start();
    await pause(200);
    await source.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND query LIKE '%outbox%' AND pid <> pg_backend_pid()`,
    );
    await transactions.run((tx) => outbox.add(note, { number: 1 }, tx));
    await until(async () => (await rows()) === 0);
    await relay.stop();
  });

  test('a payload that is not the job’s is refused, and nothing is written', async () => {
    const wrong = { number: 'one' } as unknown as { number: number };
    await expect(transactions.run((tx) => outbox.add(note, wrong, tx))).rejects.toThrow(/number/);
    expect(await rows()).toBe(0);
  });
});

function startRelayProcess(databaseUrl: string, redisUrl: string | null) {
  const script = fileURLToPath(new URL('../../testing/relay-process.js', import.meta.url));
  return spawn(process.execPath, [script, databaseUrl, ...(redisUrl ? [redisUrl] : [])], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

async function until(done: () => boolean | Promise<boolean>): Promise<void> {
  for (let i = 0; i < 1_000 && !(await done()); i++) await pause(10);
  expect(await done()).toBe(true);
}
