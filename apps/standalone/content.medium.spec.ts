import { randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import { loadConfig } from '#platform/config';
import { openTestDatabase, type TestDatabase } from '#testing';
import { loadContent } from './content.js';
import { demoCapabilities, demoChallenges, demoOrganisations, demoPeople } from './demo/index.js';

describe('the first content', () => {
  let database: TestDatabase;
  let db: DataSource;
  beforeEach(async () => {
    database = await openTestDatabase();
    db = await new DataSource({ type: 'postgres', url: database.url, poolSize: 2 }).initialize();
  });
  afterEach(async () => {
    await db.destroy();
    await database.drop();
  });

  const config = () => loadConfig({ DATABASE_URL: database.url, AUTH_SECRET: randomBytes(32).toString('hex') });
  const count = async (of: string): Promise<number> =>
    (await db.query<{ n: number }[]>(`SELECT count(*)::int AS n FROM ${of}`))[0]?.n ?? -1;

  it('of a real instance is the reference data and a link for the first admin', async () => {
    const content = await loadContent('real', config());
    expect(content).toMatchObject({ logins: [], setupLink: expect.stringContaining('/setup#token=') });
    expect([await count('cluster'), await count('organisation'), await count('person')]).toEqual([69, 0, 0]);
  });

  it('of the demo is there once, however often it is loaded', async () => {
    const { logins } = await loadContent('demo', config());
    expect(logins.map(({ role }) => role)).toEqual(['sme', 'researcher', 'cluster-manager', 'platform-admin']);
    await Promise.all([loadContent('demo', config()), loadContent('demo', config())]);
    expect(await count('organisation')).toBe(demoOrganisations.length);
    expect(await count('person')).toBe(demoPeople.length);
    expect(await count('challenge')).toBe(demoChallenges.length);
    expect(await count('capability')).toBe(demoCapabilities.length);
    expect(await count('cluster WHERE manager_organisation_id IS NOT NULL')).toBe(9);
  });

  it('of the demo is ranked and found: each published thing has its job, its change and its document', async () => {
    await loadContent('demo', config());
    const published = demoChallenges.filter(({ state }) => state === undefined).length;
    const offered = demoCapabilities.filter(({ state }) => state === undefined).length;
    expect(await count(`outbox WHERE name = 'match-challenge'`)).toBe(published);
    expect(await count(`search_document WHERE kind = 'challenge'`)).toBe(published);
    expect(await count(`search_document WHERE kind = 'capability'`)).toBe(offered);
    expect(await count(`change`)).toBe(published + offered);
    expect(await count(`challenge_version WHERE identity = 'anonymous'`)).toBeGreaterThan(3);
    expect(await count('evidence')).toBeGreaterThan(demoCapabilities.length);
  });
});
