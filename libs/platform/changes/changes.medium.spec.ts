import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { Transactions } from '#platform/database';
import { openTestDatabase, type TestDatabase } from '#testing';
import { Changes } from './index.js';

const PATIENCE_MS = 20_000;

let database: TestDatabase;
let source: DataSource;
let changes: Changes;
let transactions: Transactions;

beforeAll(async () => {
  database = await openTestDatabase();
  source = await new DataSource({ type: 'postgres', url: database.url, poolSize: 5 }).initialize();
  changes = new Changes(source.manager);
  transactions = new Transactions(source.manager);
});

afterAll(async () => {
  await source.destroy();
  await database.drop();
});

const record = (id: string): Promise<void> => transactions.run((tx) => changes.record('capability', [id], tx));

/** Changes wait for the oldest open transaction of the whole server, so for those of other tests, too. */
async function readSome(read: () => Promise<string[]>, count: number): Promise<string[]> {
  const found: string[] = [];
  for (const endMs = Date.now() + PATIENCE_MS; found.length < count && Date.now() < endMs; await setTimeout(20))
    found.push(...(await read()));
  return found;
}

test('a reader gets each change once, also one that commits after a younger one', async () => {
  const [early, late, last] = [randomUUID(), randomUUID(), randomUUID()];
  let cursor = await changes.position();
  const read = async (): Promise<string[]> => {
    const page = await changes.after(cursor);
    cursor = page.cursor;
    return page.changes.map(({ entityId }) => entityId);
  };
  let release = (): void => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  let begun = (): void => {};
  const hasBegun = new Promise<void>((resolve) => (begun = resolve));
  const slow = transactions.run(async (tx) => {
    await changes.record('capability', [late], tx);
    begun();
    await held;
  });
  await hasBegun;
  await record(early);
  expect(await read()).toEqual([]);
  release();
  await slow;
  expect((await readSome(read, 2)).sort()).toEqual([early, late].sort());
  await record(last);
  expect(await readSome(read, 1)).toEqual([last]);
  expect(await read()).toEqual([]);
}, 60_000);

test('what is rolled back is no change', async () => {
  const cursor = await changes.position();
  await expect(
    transactions.run(async (tx) => {
      await changes.record('challenge', [randomUUID()], tx);
      throw new Error('changed my mind');
    }),
  ).rejects.toThrow('changed my mind');
  expect((await changes.after(cursor)).changes).toEqual([]);
});
