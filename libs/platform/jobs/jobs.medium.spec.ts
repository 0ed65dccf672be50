import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { openTestDatabase, testRedisUrl, type TestDatabase } from '#testing';
import { applySchedules, defineJob, defineSchedule, JobQueues, JobWorkers, openEngine } from './index.js';
import type { JobHandler, JobLog, WorkersOptions } from './index.js';

const greet = defineJob({
  queue: 'mail',
  name: 'test-greet',
  payload: z.strictObject({ name: z.string() }),
  retry: { attempts: 3, firstDelayMs: 20 },
});
const silent: JobLog = { info: () => {}, warn: () => {}, error: () => {} };
const tick = { lockDuration: 400, stalledInterval: 200, runRetryDelay: 100 };

const engines = testRedisUrl() ? ['PostgreSQL', 'Redis'] : ['PostgreSQL'];

describe.each(engines)('jobs on %s', (kind) => {
  let database: TestDatabase;
  const closing: (() => Promise<void>)[] = [];

  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close();
  });
  afterAll(() => database.drop());

  const open = () =>
    openEngine({ databaseUrl: database.url, redisUrl: kind === 'Redis' ? testRedisUrl()! : null }, silent);

  function openQueues(): JobQueues {
    const queues = new JobQueues(open(), silent);
    closing.push(async () => {
      for (const name of ['mail', 'deadlines']) {
        const queue = queues.queue(name) as unknown as { obliterate(options: { force: true }): Promise<void> };
        await queue.obliterate({ force: true });
      }
      await queues.close();
    });
    return queues;
  }

  function work(
    handle: (payload: { name: string }) => Promise<void>,
    tuning: WorkersOptions['tuning'] = {},
  ): JobWorkers {
    const handler: JobHandler<typeof greet> = { job: greet, handle };
    const engine = open();
    const workers = new JobWorkers(engine, silent, {
      consumes: ['mail'],
      declared: [greet],
      handlers: [handler],
      tuning,
    });
    workers.start();
    closing.push(async () => {
      await workers.close();
      await engine.close();
    });
    return workers;
  }

  const jobFor = (payload: unknown) => ({ id: randomUUID(), name: 'test-greet', payload, delayMs: 0 });

  test('a job reaches its handler with a checked payload, once however often it is added', async () => {
    const queues = openQueues();
    const names: string[] = [];
    const ana = jobFor({ name: 'Ana' });
    await queues.addAll('mail', [ana]);
    await queues.addAll('mail', [ana, jobFor({ name: 'Ion' }), jobFor({ nam: 'Eva' })]);
    work(({ name }) => Promise.resolve(void names.push(name)));
    await until(() => names.length >= 2);
    await pause(100);
    expect(names.sort()).toEqual(['Ana', 'Ion']);
    expect(await queues.figures()).toContainEqual({ queue: 'mail', waiting: 0, active: 0, delayed: 0, failed: 1 });
  });

  test('a job that throws is tried again after a while, and kept as failed after its last attempt', async () => {
    const queues = openQueues();
    const calls: string[] = [];
    work(({ name }) => {
      calls.push(name);
      return name === 'hard' || calls.filter((call) => call === name).length < 2
        ? Promise.reject(new Error('not now'))
        : Promise.resolve();
    });
    await queues.addAll('mail', [jobFor({ name: 'soft' }), jobFor({ name: 'hard' })]);
    await until(async () => (await queues.figures()).some(({ failed }) => failed === 1));
    await until(() => calls.length >= 5);
    expect(calls.filter((call) => call === 'soft')).toHaveLength(2);
    expect(calls.filter((call) => call === 'hard')).toHaveLength(3);
  });

  test('a delayed job waits', async () => {
    const queues = openQueues();
    const at: number[] = [];
    work(() => Promise.resolve(void at.push(performance.now())));
    const start = performance.now();
    await queues.addAll('mail', [{ ...jobFor({ name: 'later' }), delayMs: 400 }]);
    await until(() => at.length === 1);
    expect(at[0]! - start).toBeGreaterThan(380);
  });

  test('closing waits for the running job and takes no other', async () => {
    const queues = openQueues();
    const done: string[] = [];
    let started = 0;
    const workers = work(async ({ name }) => {
      started++;
      await pause(300);
      done.push(name);
    });
    await queues.addAll('mail', [jobFor({ name: 'first' })]);
    await until(() => started === 1);
    const closed = workers.close();
    await pause(20);
    await queues.addAll('mail', [jobFor({ name: 'second' })]);
    await closed;
    expect(done).toEqual(['first']);
    expect(await queues.figures()).toContainEqual(expect.objectContaining({ queue: 'mail', waiting: 1 }));
  });

  test('a job whose worker vanished runs again', async () => {
    const queues = openQueues();
    let runs = 0;
    const stuck = work(() => (++runs === 1 ? new Promise<void>(() => {}) : Promise.resolve()), tick);
    await queues.addAll('mail', [jobFor({ name: 'again' })]);
    await until(() => runs === 1);
    const [running] = (stuck as unknown as { workers: { close(force: boolean): Promise<void> }[] }).workers;
    await running!.close(true);
    work(() => Promise.resolve(void runs++), tick);
    await until(() => runs === 2);
  });

  test('a schedule is set once with its zone, follows a change, and goes when no longer declared', async () => {
    const queues = openQueues();
    const weekly = {
      id: 'weekly',
      job: greet,
      payload: { name: 'all' },
      cron: '0 7 * * 1',
      timeZone: 'Europe/Bucharest',
    };
    const list = () => queues.queue('mail').getJobSchedulers(0, -1);
    await applySchedules(queues, ['mail'], [defineSchedule(weekly)]);
    const [first] = await list();
    expect(first).toMatchObject({ key: 'weekly', name: 'test-greet', pattern: '0 7 * * 1', tz: 'Europe/Bucharest' });
    expect(localTime(first!.next!)).toBe('Mon 07:00');
    await applySchedules(queues, ['mail'], [defineSchedule(weekly)]);
    expect(await list()).toEqual([first]);
    await applySchedules(queues, ['mail'], [defineSchedule({ ...weekly, cron: '0 8 * * 1' })]);
    expect(localTime((await list())[0]!.next!)).toBe('Mon 08:00');
    await applySchedules(queues, ['mail'], []);
    expect(await list()).toEqual([]);
  });

  test('a run that fell due while no process was up is done at the next start', async () => {
    const queues = openQueues();
    const everySecond = defineSchedule({
      id: 'overdue',
      job: greet,
      payload: { name: 'tick' },
      cron: '* * * * * *',
      timeZone: 'UTC',
    });
    await applySchedules(queues, ['mail'], [everySecond]);
    const [due] = await queues.queue('mail').getJobSchedulers(0, -1);
    await pause(due!.next! - Date.now() + 300);
    await applySchedules(queues, ['mail'], [everySecond]);
    expect(await queues.queue('mail').getJob(`repeat:overdue:${due!.next}`)).toBeDefined();
    let runs = 0;
    work(() => Promise.resolve(void runs++));
    await until(() => runs >= 2);
  });

  test('the engine says that it can be trusted', async () => {
    const queues = openQueues();
    expect(await queues.problems()).toEqual([]);
  });
});

async function until(done: () => boolean | Promise<boolean>): Promise<void> {
  for (let i = 0; i < 500 && !(await done()); i++) await pause(20);
  expect(await done()).toBe(true);
}

function localTime(at: number): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Bucharest',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
  return format.format(at).replace(', ', ' ');
}
