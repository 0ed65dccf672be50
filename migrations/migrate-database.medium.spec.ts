import { Client } from 'pg';
import { openEmptyDatabase, openTestDatabase, type TestDatabase } from '#testing';
import { migrateDatabase, NewerDatabase } from './migrate-database.js';
import { migrations } from './index.js';

const opened: TestDatabase[] = [];
afterAll(() => Promise.all(opened.map((database) => database.drop())));

async function keep(database: Promise<TestDatabase>): Promise<string> {
  opened.push(await database);
  return opened.at(-1)!.url;
}

test('brings an empty database to the newest schema, once', async () => {
  const url = await keep(openEmptyDatabase());
  const names = migrations.map((migration) => migration.name);
  await expect(migrateDatabase(url)).resolves.toEqual(names);
  await expect(migrateDatabase(url)).resolves.toEqual([]);
});

test('processes that migrate at the same time take turns', async () => {
  const url = await keep(openEmptyDatabase());
  const done = await Promise.all([migrateDatabase(url), migrateDatabase(url), migrateDatabase(url)]);
  expect(done.flat()).toHaveLength(migrations.length);
});

test('a database of a later release is refused', async () => {
  const url = await keep(openTestDatabase());
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(`INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'FromTheFuture9999999999999')`);
  await client.end();
  await expect(migrateDatabase(url)).rejects.toThrow(NewerDatabase);
  await expect(migrateDatabase(url)).rejects.toThrow(/later release.*FromTheFuture/);
});
