import { randomBytes } from 'node:crypto';
import { loadConfig } from '#platform/config';
import { withClient } from '#platform/connection';
import { openTestDatabase, type TestDatabase } from '#testing';
import { loadContent } from './content.js';
import { checkOwnDatabase } from './own-database.js';

describe('a database that DATABASE_URL names', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await openTestDatabase();
  });
  afterEach(() => database.drop());

  const run = (sql: string): Promise<unknown> => withClient(database.url, (client) => client.query(sql));
  const load = (kind: 'demo' | 'real'): Promise<unknown> =>
    loadContent(kind, loadConfig({ DATABASE_URL: database.url, AUTH_SECRET: randomBytes(32).toString('hex') }));

  it('takes the demo once it is migrated and nobody used it, and again when it is the demo', async () => {
    await expect(checkOwnDatabase(database.url, 'demo')).resolves.toBeUndefined();
    await load('demo');
    await expect(checkOwnDatabase(database.url, 'demo')).resolves.toBeUndefined();
  });

  it('takes no demo when a real instance lives there, even before its first admin', async () => {
    await load('real');
    await expect(checkOwnDatabase(database.url, 'real')).resolves.toBeUndefined();
    await expect(checkOwnDatabase(database.url, 'demo')).rejects.toThrow(
      /holds a real instance of Quatrefoil.*npm start -- --empty/,
    );
  });

  it('takes no demo when it holds tables of something else', async () => {
    await run('DROP TABLE setting CASCADE');
    await expect(checkOwnDatabase(database.url, 'demo')).rejects.toThrow(/holds tables of something else/);
  });

  it('is not made a real instance when it holds the demo with its known logins', async () => {
    await load('demo');
    await expect(checkOwnDatabase(database.url, 'real')).rejects.toThrow(
      /holds the demo, whose logins everybody knows/,
    );
  });

  it('that cannot be reached is named without its password', async () => {
    const [nobody, wrong, missing] = [new URL(database.url), new URL(database.url), new URL(database.url)];
    [nobody.port, wrong.password, missing.pathname] = ['1', 'guess', '/nothing-here'];
    await expect(checkOwnDatabase(nobody.href, 'demo')).rejects.toThrow(/:1\/\S+ cannot be reached \(ECONNREFUSED\)/);
    await expect(checkOwnDatabase(missing.href, 'demo')).rejects.toThrow(/has no database of that name: create it\./);
    const refusal = await checkOwnDatabase(wrong.href, 'demo').catch(String);
    expect(refusal).toMatch(/does not accept the user or the password\./);
    expect(refusal).not.toContain('guess');
  });
});
