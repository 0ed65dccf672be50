import { openTestDatabase, type TestDatabase } from '#testing';
import { DEATHS } from '../proofs/digests/death.js';
import { DigestRun } from '../proofs/digests/digest-run.js';

/** A sample of `npm run prove:digest`. */
describe('a worker killed at each step of sending a digest', () => {
  let database: TestDatabase;
  let run: DigestRun;

  beforeAll(async () => {
    database = await openTestDatabase();
    run = await DigestRun.open({ databaseUrl: database.url, redisUrl: null }, 60);
  });

  afterAll(async () => {
    await run.close();
    await database.drop();
  });

  it('sends none twice and lists those in doubt; a mail server that can be asked ends every doubt', async () => {
    const kills = DEATHS.map((at, i) => ({ at, nth: 1 + i }));
    const blind = await run.send(kills, { asks: false });
    expect(blind).toMatchObject({ people: 60, duplicates: 0, lost: 0 });
    expect(Object.values(blind.kills)).toEqual([1, 1, 1, 1, 1, 1, 1, 0]);
    expect(blind.inDoubt).toBeGreaterThanOrEqual(5);
    expect(blind.missing).toBeGreaterThan(0);

    const asking = await run.send([], { asks: true });
    expect(asking).toMatchObject({ people: 60, duplicates: 0, missing: 0, inDoubt: 0, lost: 0 });
  }, 60_000);
});
