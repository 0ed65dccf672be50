import { Command } from 'commander';
import { DataSource } from 'typeorm';
import { openTestDatabase, type TestDatabase } from '#testing';
import { addRematch } from './rematch.command.js';

describe('quatrefoil rematch', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.drop());

  it('asks the workers, which go on without it', async () => {
    const lines: string[] = [];
    const print = (line: string): void => void lines.push(line);
    const env = { DATABASE_URL: database.url, AUTH_SECRET: 'x'.repeat(32) };
    const program = new Command('quatrefoil').exitOverride();
    addRematch(program, { env, print, warn: print, fail: () => {} });
    await program.parseAsync(['node', 'quatrefoil', 'rematch', '--no-wait']);
    expect(lines).toEqual(['asked for: the workers do it while the product runs']);
    const db = await new DataSource({ type: 'postgres', url: database.url }).initialize();
    const jobs = await db.query<unknown[]>('SELECT queue, name FROM outbox');
    await db.destroy();
    expect(jobs).toEqual([{ queue: 'matching', name: 'rematch-all' }]);
  });
});
