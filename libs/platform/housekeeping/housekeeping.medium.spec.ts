import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '#platform/database';
import { openTestDatabase, type TestDatabase } from '#testing';
import { Housekeeping } from './index.js';

const now = new Date('2026-11-23T09:00:00Z');

let database: TestDatabase;
let source: DataSource;
beforeAll(async () => {
  database = await openTestDatabase();
  source = await new DataSource(dataSourceOptions({ url: database.url, poolSize: 2 })).initialize();
});
afterAll(async () => {
  await source.destroy();
  await database.drop();
});

test('kept answers go after a day, counted attempts after their window', async () => {
  await source.query(
    `INSERT INTO idempotency_key (actor_id, operation, key, request_hash, kept, created_at)
     VALUES ($1, 'o', 'old', '', '{}', $2::timestamptz - interval '25 hours'), ($1, 'o', 'new', '', '{}', $2::timestamptz - interval '23 hours')`,
    [randomUUID(), now],
  );
  await source.query(`INSERT INTO rate_limit (key, expire) VALUES ('over', $1), ('running', $2), ('for ever', NULL)`, [
    now.getTime() - 1,
    now.getTime() + 1000,
  ]);
  const housekeeping = new Housekeeping(source.manager);
  expect(await housekeeping.sweep(now)).toEqual({ answers: 1, limits: 1 });
  expect(await source.query('SELECT key FROM idempotency_key')).toEqual([{ key: 'new' }]);
  expect(await source.query('SELECT key FROM rate_limit ORDER BY key')).toEqual([
    { key: 'for ever' },
    { key: 'running' },
  ]);
  expect(await housekeeping.sweep(now)).toEqual({ answers: 0, limits: 0 });
});
