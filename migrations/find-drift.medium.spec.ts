import { Client } from 'pg';
import { openTestDatabase, type TestDatabase } from '#testing';
import { findDrift } from './find-drift.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.drop());

test('entities and migrated tables agree', async () => {
  await expect(findDrift(database.url)).resolves.toEqual([]);
});

test('a difference is told', async () => {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query(`ALTER TABLE person DROP COLUMN zone, ADD COLUMN shoe_size integer NOT NULL,
    ALTER COLUMN weekly_capacity TYPE bigint, ALTER COLUMN name DROP NOT NULL`);
  await client.end();
  const drift = await findDrift(database.url);
  expect(drift).toEqual([
    'person.shoe_size must be given, but Person does not know it',
    expect.stringContaining('person.name: null is allowed'),
    'person.zone of Person is not in the table',
    'person.weekly_capacity is bigint; Person says integer',
  ]);
});
