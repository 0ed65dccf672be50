import { setTimeout as pause } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { openTestDatabase, seedOrganisation, type TestDatabase } from '#testing';
import { startProcess, untilReady } from './start-process.js';

let database: TestDatabase;
let source: DataSource;

beforeAll(async () => {
  database = await openTestDatabase();
  source = await new DataSource({ type: 'postgres', url: database.url, poolSize: 1 }).initialize();
});
afterAll(async () => {
  await source.destroy();
  await database.drop();
});

/** As a migration leaves it that changes what the search engine holds. */
async function leavePending(): Promise<void> {
  const id = await seedOrganisation(source);
  await source.query(`INSERT INTO search_document (id, kind) VALUES ($1, 'organisation')`, [id]);
}

async function untilNothingIsPending(): Promise<void> {
  const pending = 'SELECT 1 FROM search_document WHERE indexed_version < version';
  for (const start = performance.now(); performance.now() - start < 10_000; await pause(50)) {
    if ((await source.query<unknown[]>(pending)).length === 0) return;
  }
  throw new Error('The indexer was not woken.');
}

test.each([
  ['worker', 'is there', () => Promise.resolve()],
  ['indexer', 'indexes what a migration made pending', untilNothingIsPending],
] as const)('the %s says when it is ready, %s, and ends cleanly on SIGTERM', async (app, _, done) => {
  await leavePending();
  const program = await startProcess(app, { DATABASE_URL: database.url });
  await untilReady(program);
  expect(await (await fetch(`${program.health}/readyz`)).json()).toMatchObject({ status: 'ok', outboxOldestMs: 0 });
  await done();
  const start = performance.now();
  expect(await program.end()).toBe(0);
  expect(performance.now() - start).toBeLessThan(5_000);
});
