import { openTestDatabase, type TestDatabase } from '#testing';
import { demoCapabilities, demoChallenges, demoOrganisations } from '../../../apps/standalone/demo/index.js';
import { openDemoSearch, type DemoSearch } from './demo-search.js';
import { judgedQueries } from './queries.data.js';

const FIRST = 3;

describe('the hundred queries', () => {
  let database: TestDatabase;
  let search: DemoSearch;
  beforeAll(async () => {
    database = await openTestDatabase();
    search = await openDemoSearch(database.url);
  });
  afterAll(async () => {
    await search.close();
    await database.drop();
  });

  it('are a hundred different ones, of things that everybody may find', () => {
    const isFindable = ({ state }: { state?: string }): boolean => state === undefined;
    const findable = new Set([
      ...demoChallenges.filter(isFindable).map(({ key }) => `challenge:${key}`),
      ...demoCapabilities.filter(isFindable).map(({ key }) => `capability:${key}`),
      ...demoOrganisations.map(({ key }) => `organisation:${key}`),
    ]);
    expect(new Set(judgedQueries.map(({ query }) => query)).size).toBe(100);
    for (const { query, expected } of judgedQueries)
      expect([query, expected.filter((key) => !findable.has(key))]).toEqual([query, []]);
  });

  it('have an expected item among the first three in 95 of 100 cases', async () => {
    const missed: object[] = [];
    for (const { query, kind, expected } of judgedQueries) {
      const found = await search.find(query, FIRST);
      if (!expected.some((key) => found.includes(key)))
        missed.push({ kind, query, expected: expected[0], found: found.join(' ') });
    }
    console.table(missed);
    expect(missed.length).toBeLessThanOrEqual(5);
  });
});
