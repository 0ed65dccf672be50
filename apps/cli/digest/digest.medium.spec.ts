import { randomUUID } from 'node:crypto';
import { Command } from 'commander';
import { DataSource } from 'typeorm';
import { isoWeekOf } from '#domain/time';
import { ArrangedRows, openTestDatabase, type TestDatabase } from '#testing';
import { CommandFailure, type CommandContext } from '../command-context.js';
import { addDigest } from './digest.command.js';

describe('quatrefoil digest run', () => {
  let database: TestDatabase;
  let connection: DataSource;

  beforeAll(async () => {
    database = await openTestDatabase();
    connection = await new DataSource({ type: 'postgres', url: database.url }).initialize();
    const rows = new ArrangedRows(connection.manager, new Date());
    const [mine, other] = [await rows.organisation(), await rows.organisation()];
    await rows.cluster([mine, other]);
    await rows.person({ organisationId: mine });
    await rows.challenge(other);
  });

  afterAll(async () => {
    await connection.destroy();
    await database.drop();
  });

  const run = async (args: string[], env: NodeJS.ProcessEnv = { AUTH_SECRET: randomUUID() }): Promise<string[]> => {
    const lines: string[] = [];
    const context: CommandContext = {
      env: { DATABASE_URL: database.url, ...env },
      print: (line) => lines.push(line),
      warn: (line) => lines.push(`! ${line}`),
      fail: () => {},
    };
    const program = new Command('quatrefoil').exitOverride();
    addDigest(program, context);
    await program.parseAsync(['node', 'quatrefoil', 'digest', 'run', ...args]);
    return lines.filter((line) => !line.startsWith('done'));
  };

  const month = new Date().toISOString().slice(0, 7);
  const week = isoWeekOf(new Date().toISOString().slice(0, 10));

  it('sends each person one digest, and again nothing', async () => {
    expect(await run(['--week', week])).toEqual([
      `${week}: 1 sent`,
      '! 1 of them wait for the worker: they leave while the product runs (npm start).',
    ]);
    expect(await run(['--week', week])).toEqual([`${week}: 0 sent`, `${week}: 1 done before`]);
    expect(await connection.query(`SELECT state, period FROM mail`)).toEqual([{ state: 'pending', period: week }]);
    expect(await run(['--month', month])).toEqual([`${month}: 0 sent`]);
  });

  it.each([
    [['--week', '2019-W01'], /is past/],
    [['--week', '2099-W01'], /has not begun/],
    [['--week', '2026-W60'], /neither a week/],
    [['--week', '2026-11'], /is not a week/],
    [[], /Name a week/],
  ])('says what is wrong with %j', async (args, message) => {
    const failure = run(args);
    await expect(failure).rejects.toThrow(CommandFailure);
    await expect(failure).rejects.toThrow(message);
  });

  it('asks for the secret of the instance when the database is named', async () => {
    await expect(run(['--week', week], {})).rejects.toThrow(/AUTH_SECRET/);
  });
});
