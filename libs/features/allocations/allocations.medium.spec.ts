import { DataSource } from 'typeorm';
import { loadConfig } from '#platform/config';
import { dataSourceOptions, Transactions } from '#platform/database';
import { ArrangedRows, openTestDatabase, type TestDatabase, type VersionedRow } from '#testing';
import {
  AllocationCandidatesReadModel,
  AllocationReportReadModel,
  WeeklyAllocationRepository,
  WeeklyAllocationsService,
} from './index.js';

const now = new Date('2026-11-23T08:30:00Z');
const WEEK = '2026-W48';
const EVERYTHING = { clusterIds: null };

describe('the allocation of a week', () => {
  let database: TestDatabase;
  let connection: DataSource;
  let rows: ArrangedRows;
  let weeks: WeeklyAllocationsService;
  let report: AllocationReportReadModel;

  beforeEach(async () => {
    database = await openTestDatabase();
    connection = await new DataSource(dataSourceOptions({ url: database.url, poolSize: 8 })).initialize();
    const db = connection.manager;
    rows = new ArrangedRows(db, now);
    const config = loadConfig({
      DATABASE_URL: database.url,
      AUTH_SECRET: 'x'.repeat(32),
      ALLOCATION_PER_CHALLENGE: '2',
    });
    const kept = new WeeklyAllocationRepository(db, new Transactions(db));
    weeks = new WeeklyAllocationsService(new AllocationCandidatesReadModel(db), kept, config);
    report = new AllocationReportReadModel(db);
  });

  afterEach(async () => {
    await connection.destroy();
    await database.drop();
  });

  const contact = async (capability: VersionedRow, weeklyCapacity = 3): Promise<string> => {
    const person = await rows.person();
    await connection.query('UPDATE person SET weekly_capacity = $2 WHERE id = $1', [person, weeklyCapacity]);
    await connection.query('INSERT INTO capability_contact VALUES ($1, $2)', [capability.id, person]);
    return person;
  };
  const allocated = (): Promise<{ challenge_id: string; capability_id: string; person_id: string | null }[]> =>
    connection.query(`SELECT m.challenge_id, m.capability_id, a.person_id FROM allocated_match a
      JOIN match m ON m.id = a.match_id ORDER BY m.score DESC`);

  it('gives a challenge its best matches, as many as are allowed, and not those of low places', async () => {
    const [firm, lab] = [await rows.organisation(), await rows.organisation()];
    const challenge = await rows.challenge(firm);
    const best = [await rows.capability(lab), await rows.capability(lab), await rows.capability(lab)];
    await rows.match(challenge, best[0]!, { score: 0.9, rank: 1 });
    await rows.match(challenge, best[1]!, { score: 0.7, rank: 21 });
    await rows.match(challenge, best[2]!, { score: 0.5, rank: 3, state: 'shortlisted' });
    await rows.match(challenge, await rows.capability(lab), { score: 0.8, rank: 4, state: 'dismissed' });
    await rows.match(challenge, await rows.capability(lab), { score: 0.4, rank: 5 });
    await rows.match(await rows.challenge(firm, { title: 'Nicio potrivire bună' }), best[0]!, { score: 0.01 });
    await weeks.ensureCurrent(now);
    expect((await allocated()).map(({ capability_id }) => capability_id)).toEqual([best[0]!.id, best[2]!.id]);
    expect(await report.find(WEEK, EVERYTHING)).toMatchObject({
      isProven: true,
      perChallenge: 2,
      challenges: 2,
      capabilities: 3,
      chosen: { suggestions: 2, value: 1.4, covered: 1 },
      leftOut: [{ title: 'Nicio potrivire bună', obstacle: 'no-match' }],
    });
  });

  it('asks nobody who is away or has enough, and spreads over the contact persons of a capability', async () => {
    const [firm, lab] = [await rows.organisation(), await rows.organisation()];
    const [wanted, awayOnes, full] = [
      await rows.capability(lab),
      await rows.capability(lab),
      await rows.capability(lab),
    ];
    const [one, other] = [await contact(wanted, 1), await contact(wanted, 1)];
    const away = await contact(awayOnes);
    await connection.query(
      `INSERT INTO away_period (id, person_id, from_on, to_on) VALUES (gen_random_uuid(), $1, '2026-11-20', '2026-11-30')`,
      [away],
    );
    const busy = await contact(full, 1);
    const challenges = [await rows.challenge(firm), await rows.challenge(firm), await rows.challenge(firm)];
    const unserved = await rows.challenge(firm, { title: 'Doar ocupați' });
    for (const challenge of challenges) await rows.match(challenge, wanted);
    for (const capability of [awayOnes, full]) await rows.match(unserved, capability);
    await rows.introduction(challenges[0]!, full, busy);
    await weeks.ensureCurrent(now);
    const people = (await allocated()).map(({ person_id }) => person_id);
    expect(people.toSorted()).toEqual([one, other].toSorted());
    const found = await report.find(WEEK, EVERYTHING);
    expect(found?.leftOut.map(({ obstacle }) => obstacle).toSorted()).toEqual(['nobody-free', 'others-first']);
    expect(found?.leftOut).toContainEqual(expect.objectContaining({ title: 'Doar ocupați', obstacle: 'nobody-free' }));
  });

  it('is made once, however many try at the same time, and never suggests a match again', async () => {
    const challenge = await rows.challenge(await rows.organisation());
    const lab = await rows.organisation();
    for (let i = 0; i < 3; i += 1) await rows.match(challenge, await rows.capability(lab), { rank: i + 1 });
    const made = await Promise.all([1, 2, 3].map(() => weeks.ensureCurrent(now)));
    expect(made.filter(Boolean)).toHaveLength(1);
    expect(await allocated()).toHaveLength(2);
    expect(await weeks.ensure(WEEK, now)).toBe(false);
    expect(await weeks.ensure('2026-W49', now)).toBe(true);
    expect(await weeks.ensure('2026-W50', now)).toBe(true);
    const all = await allocated();
    expect(new Set(all.map(({ capability_id }) => capability_id)).size).toBe(3);
    expect((await report.find('2026-W50', EVERYTHING))?.leftOut).toMatchObject([{ obstacle: 'told-before' }]);
  });

  it('leaves nothing behind when it is cut off in the middle', async () => {
    const challenge = await rows.challenge(await rows.organisation());
    await rows.match(challenge, await rows.capability(await rows.organisation()));
    await connection.query(`CREATE FUNCTION cut_off() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$;
      CREATE TRIGGER cut_off AFTER INSERT ON capability_share EXECUTE FUNCTION cut_off()`);
    await expect(weeks.ensureCurrent(now)).rejects.toThrow();
    expect(await report.listWeeks(10)).toEqual([]);
    expect(await allocated()).toEqual([]);
    await connection.query('DROP TRIGGER cut_off ON capability_share');
    expect(await weeks.ensureCurrent(now)).toBe(true);
    expect(await allocated()).toHaveLength(1);
  });

  it('is told in parts: a broker sees the challenges and capabilities of his clusters', async () => {
    const [mine, theirs, lab] = [await rows.organisation(), await rows.organisation(), await rows.organisation()];
    const cluster = await rows.cluster([mine]);
    const capability = await rows.capability(lab);
    await contact(capability, 1);
    await rows.match(await rows.challenge(mine, { title: 'A noastră' }), capability, { score: 0.2 });
    await rows.match(await rows.challenge(theirs), capability, { score: 0.9 });
    await weeks.ensureCurrent(now);
    const part = await report.find(WEEK, { clusterIds: [cluster] });
    expect(part).toMatchObject({
      challenges: 1,
      capabilities: 0,
      chosen: { suggestions: 0, value: 0, covered: 0 },
      leftOut: [{ title: 'A noastră', obstacle: 'others-first', candidates: 1 }],
      spread: [
        { suggestions: 0, challenges: 1, greedyChallenges: 1 },
        { suggestions: 1, challenges: 0, greedyChallenges: 0 },
        { suggestions: 2, challenges: 0, greedyChallenges: 0 },
      ],
    });
    expect(await report.find(WEEK, EVERYTHING)).toMatchObject({ challenges: 2, chosen: { covered: 1 } });
    expect(await report.find('2026-W47', EVERYTHING)).toBeNull();
  });

  it('begins for the digests when the week begins on the first clock of the earth', async () => {
    const challenge = await rows.challenge(await rows.organisation());
    await rows.match(challenge, await rows.capability(await rows.organisation()));
    await weeks.ensureCurrent(new Date('2026-11-22T10:00:00Z'));
    const stored = await connection.query<{ week: string; at: Date }[]>(
      'SELECT week, allocated_at AS at FROM allocated_match',
    );
    expect(stored).toEqual([{ week: WEEK, at: new Date('2026-11-22T10:00:00Z') }]);
  });
});
