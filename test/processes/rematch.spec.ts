import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { RematchRepository, RematchRequests, type RematchProgress } from '#features/rematches';
import { dataSourceOptions, Transactions } from '#platform/database';
import { Outbox } from '#platform/outbox';
import { openTestDatabase, seedCapability, seedChallenge, testRedisUrl, type TestDatabase } from '#testing';

const CHALLENGES = 125;
const engines = testRedisUrl() ? ['PostgreSQL', 'Redis'] : ['PostgreSQL'];

describe.each(engines)('a rematch on %s', (engine) => {
  let database: TestDatabase;
  let source: DataSource;
  let requests: RematchRequests;
  let rematches: RematchRepository;
  const children: ChildProcess[] = [];

  beforeAll(async () => {
    database = await openTestDatabase();
    source = await new DataSource(dataSourceOptions({ url: database.url, poolSize: 4 })).initialize();
    rematches = new RematchRepository(source.manager);
    requests = new RematchRequests(rematches, new Outbox(source.manager), new Transactions(source.manager));
    for (const title of ['Laborator de fibre', 'Motoare electrice', 'Analize de sol', 'Vedere artificială'])
      await seedCapability(source, { title });
    for (let i = 0; i < CHALLENGES; i++) await seedChallenge(source, { title: `Nevoia ${i}` });
  });
  afterEach(async () => {
    for (const child of children.splice(0)) {
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
    }
  });
  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  const start = async (): Promise<ChildProcess> => {
    const redis = engine === 'Redis' ? { REDIS_URL: testRedisUrl() } : {};
    const env = { PATH: process.env['PATH'], DATABASE_URL: database.url, AUTH_SECRET: 'x'.repeat(32), ...redis };
    const script = path.join(import.meta.dirname, 'rematch-worker.js');
    const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'inherit'] });
    children.push(child);
    await once(child.stdout, 'data');
    return child;
  };
  const until = async (id: string, isSo: (progress: RematchProgress) => boolean): Promise<RematchProgress> => {
    for (const begun = performance.now(); performance.now() - begun < 30_000; await pause(10)) {
      const progress = await requests.find(id);
      if (progress && isSo(progress)) return progress;
    }
    throw new Error(`Not in time: ${JSON.stringify(await requests.find(id))}`);
  };
  /** All that a ranking stores, without ids and times. */
  const stored = async (): Promise<string> => {
    const rows = await source.query<{ hash: string }[]>(
      `SELECT count(*) || ' ' || md5(string_agg(concat_ws('|', m.challenge_id, m.capability_id, m.challenge_version_id,
         m.capability_version_id, m.model_version, m.score, m.rank, m.reasons, m.state), ',' ORDER BY m.challenge_id, m.rank))
         AS hash FROM match m`,
    );
    await source.query('DELETE FROM match');
    return rows[0]?.hash ?? '';
  };

  it('by two workers, one of which is killed in the middle, stores what one worker stores', async () => {
    const alone = await start();
    const first = await requests.request();
    expect(await until(first, ({ state }) => state !== 'running')).toMatchObject({ state: 'done', ranked: CHALLENGES });
    const single = await stored();
    expect(single).toMatch(/^500 /);

    await start();
    const second = await requests.request();
    await until(second, ({ ranked }) => ranked > 0);
    alone.kill('SIGKILL');
    const { ranked } = (await requests.find(second))!;
    expect(ranked).toBeLessThan(CHALLENGES);
    expect(await until(second, ({ state }) => state !== 'running')).toMatchObject({
      state: 'done',
      ranked: CHALLENGES,
    });
    expect(await stored()).toBe(single);
  }, 90_000);

  it('gives way to the next one', async () => {
    await start();
    const first = await requests.request();
    await until(first, ({ ranked }) => ranked > 0);
    const second = await requests.request();
    expect(await until(second, ({ state }) => state !== 'running')).toMatchObject({ state: 'done' });
    expect(await requests.find(first)).toMatchObject({ state: 'superseded' });
    expect(await requests.findLatest()).toMatchObject({ id: second });
  }, 60_000);
});
