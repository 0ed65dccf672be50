import { openTestDatabase, type TestDatabase } from '#testing';
import { startProcess, untilReady } from './start-process.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.drop());

test.each(['worker', 'indexer'] as const)('the %s says when it is ready, and ends cleanly on SIGTERM', async (app) => {
  const program = await startProcess(app, { DATABASE_URL: database.url });
  await untilReady(program);
  expect(await (await fetch(`${program.health}/readyz`)).json()).toMatchObject({ status: 'ok', outboxOldestMs: 0 });
  const start = performance.now();
  expect(await program.end()).toBe(0);
  expect(performance.now() - start).toBeLessThan(5_000);
});
