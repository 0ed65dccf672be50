import { Logger } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { algorithmOf, priorModel, type DecisionModel } from '#domain/matching';
import { Changes } from '#platform/changes';
import { Transactions } from '#platform/database';
import { Outbox } from '#platform/outbox';
import {
  openTestDatabase,
  rewriteCapability,
  seedCapability,
  seedChallenge,
  seedOrganisation,
  type TestDatabase,
} from '#testing';
import { CapabilityReplica } from './capability-replica.js';
import { DecisionModelRepository } from './decision-model.repository.js';
import { Decisions } from './decisions.service.js';
import { MatchExampleRepository } from './match-example.repository.js';
import { MatchMaker } from './match-maker.js';
import { MatchReplay } from './match-replay.service.js';
import { Match } from './match.entity.js';
import { MatchRepository } from './match.repository.js';
import { DecisionModelNotFound, NotOfThisRanking } from './matches.errors.js';
import { MatchesReadModel } from './matches.read-model.js';
import { MatchesService } from './matches.service.js';
import { ModelVersionRepository } from './model-version.repository.js';
import { RankedRecordsReadModel } from './ranked-records.read-model.js';
import { RankingSnapshotRepository } from './ranking-snapshot.repository.js';
import { RankingSnapshots } from './ranking-snapshots.js';

Logger.overrideLogger(false);
const now = new Date('2026-11-23T10:00:00Z');
const DAY_MS = 86_400_000;

describe('learning from decisions on PostgreSQL', () => {
  let database: TestDatabase;
  let db: DataSource;
  let maker: MatchMaker;
  let service: MatchesService;
  let decisions: Decisions;
  let models: DecisionModelRepository;
  let replayer: MatchReplay;
  let stop: () => Promise<void>;

  beforeEach(async () => {
    database = await openTestDatabase();
    db = await new DataSource({ type: 'postgres', url: database.url, poolSize: 10, entities: [Match] }).initialize();
    const transactions = new Transactions(db.manager);
    const [outbox, changes] = [new Outbox(db.manager), new Changes(db.manager)];
    const records = new RankedRecordsReadModel(db.manager);
    const matches = new MatchRepository(db.manager);
    const rankings = new ModelVersionRepository(db.manager, outbox, transactions);
    const examples = new MatchExampleRepository(db.manager);
    models = new DecisionModelRepository(db.manager);
    const snapshots = new RankingSnapshots(new RankingSnapshotRepository(db.manager, transactions));
    const replica = new CapabilityReplica(records, rankings, changes, snapshots);
    maker = new MatchMaker(replica, records, matches, outbox, transactions, changes, models);
    service = new MatchesService(matches, new MatchesReadModel(db.manager), examples, transactions);
    decisions = new Decisions(models, examples, rankings, transactions, outbox);
    replayer = new MatchReplay(matches, rankings, models, records);
    stop = () => replica.stop();
  });

  afterEach(async () => {
    await stop();
    await db.destroy();
    await database.drop();
  });

  const person = async (): Promise<string> => {
    const id = randomUUID();
    await db.query('INSERT INTO person (id, name, email, language) VALUES ($1, $2, $3, $4)', [
      id,
      'Broker',
      `${id}@example.org`,
      'ro',
    ]);
    return id;
  };

  /** Three capabilities that say more and more of the challenge, ranked. */
  const ranked = async (): Promise<{ challengeId: string; ids: string[] }> => {
    const challenge = await seedChallenge(db);
    for (const description of ['We cut pipes.', 'We weld pipes.', 'Laser welding of thin pipes for heat exchangers.'])
      await seedCapability(db, { title: description, description });
    await maker.matchChallenge(challenge.id, now);
    const list = await service.listForChallenge(challenge.id, 10);
    return { challengeId: challenge.id, ids: list.map(({ id }) => id) };
  };

  it('notes with a decision who, when, by which models, on which versions and criteria, and what he passed over', async () => {
    const { ids } = await ranked();
    const [by, stored] = [await person(), await db.getRepository(Match).findBy({ id: ids[1] ?? '' })];
    await service.shortlist(ids[1] ?? '', { by, at: now });
    await service.dismiss(ids[0] ?? '', { by, at: now, reason: 'too-far' });
    const rows = await db.query<Record<string, unknown>[]>('SELECT * FROM match_example ORDER BY kind');
    expect(rows).toMatchObject([
      { kind: 'dismissed', match_id: ids[0], reason: 'too-far', person_id: by, created_at: now, rank: 1 },
      { kind: 'passed-over', match_id: ids[0], reason: null, rank: 1 },
      {
        kind: 'shortlisted',
        match_id: ids[1],
        challenge_version_id: stored[0]?.challengeVersionId,
        capability_version_id: stored[0]?.capabilityVersionId,
        model_version: stored[0]?.modelVersion,
        decision_version: stored[0]?.decisionVersion,
        text_score: stored[0]?.textScore,
        verdicts: stored[0]?.verdicts,
      },
    ]);
  });

  it('collects what came of an introduction once, with what was known when it was shortlisted', async () => {
    const { ids, challengeId } = await ranked();
    const id = ids[0] ?? '';
    const by = await person();
    await service.shortlist(id, { by, at: now });
    const introduction = randomUUID();
    await db.query(
      `INSERT INTO introduction (id, match_id, challenge_id, capability_id, state, exit_reason, state_since)
       SELECT $1, m.id, $2, m.capability_id, 'no-fit', 'wrong-maturity', $4 FROM match m WHERE m.id = $3`,
      [introduction, challengeId, id, new Date(now.getTime() + 2 * DAY_MS)],
    );
    await db.query(
      `INSERT INTO introduction_consent (introduction_id, side, decision, person_id, created_at)
       VALUES ($1, 'challenge', 'accepted', $2, $3), ($1, 'capability', 'accepted', $2, $3)`,
      [introduction, by, new Date(now.getTime() + DAY_MS)],
    );
    await decisions.train({ by: null, at: now });
    await decisions.train({ by: null, at: now });
    const rows = await db.query<{ kind: string; reason: string | null }[]>(
      `SELECT kind, reason FROM match_example WHERE introduction_id IS NOT NULL ORDER BY kind`,
    );
    expect(rows).toEqual([
      { kind: 'accepted', reason: null },
      { kind: 'accepted', reason: null },
      { kind: 'failed', reason: 'wrong-maturity' },
    ]);
  });

  /** Brokers who went for eight weeks by the maturity alone: every third pair had it, and was shortlisted. */
  const answer = (matchId: string, count: number): Promise<void> =>
    db.transaction(async (tx) => {
      // The pairs need no records of their own.
      await tx.query('SET LOCAL session_replication_role = replica');
      await tx.query(
        `INSERT INTO match_example (id, kind, match_id, challenge_version_id, capability_version_id, model_version,
           decision_version, text_score, verdicts, rank, created_at)
         SELECT gen_random_uuid(), CASE WHEN i % 3 = 0 THEN 'shortlisted' ELSE 'dismissed' END, m.id, gen_random_uuid(),
           m.capability_version_id, m.model_version, m.decision_version, 0.02 + 0.0003 * i,
           CASE WHEN i % 3 = 0 THEN 'uumuuuuuuu' ELSE 'uuguuuuuuu' END, 1,
           $2::timestamptz - interval '1 minute' * (i * 56 * 24 * 60 / $3::int)
         FROM match m, generate_series(1, $3::int) AS i WHERE m.id = $1`,
        [matchId, now, count],
      );
    });
  const live = async (): Promise<string> => (await decisions.overview()).live.version;
  const decisionOf = async (id: string): Promise<string | null | undefined> =>
    (await db.getRepository(Match).findOneBy({ id }))?.decisionVersion;

  it('lets a better model go live, ranks anew under it, and rolls back', async () => {
    const { challengeId, ids } = await ranked();
    const [id = ''] = ids;
    const prior = await live();
    expect(await decisionOf(id)).toBe(prior);
    await answer(id, 240);
    const training = await decisions.train({ by: null, at: now });
    expect(training).toMatchObject({ kind: 'trained', report: { goesLive: true, heldOutWeeks: 3 } });
    const learnt = await live();
    expect(learnt).toMatch(/^trained-/);
    expect(await db.query(`SELECT 1 FROM outbox WHERE name = 'rematch-all'`)).toHaveLength(1);
    const { reliability, models: kept } = await decisions.overview();
    expect(reliability.answers).toBeLessThan(100);
    expect(kept.map(({ version }) => version)).toEqual(expect.arrayContaining([prior, learnt]));

    await maker.matchChallenge(challengeId, now);
    expect(await decisionOf(id)).toBe(learnt);
    await decisions.choose(prior, { by: await person(), at: new Date(now.getTime() + 1) });
    expect(await live()).toBe(prior);
    await decisions.train({ by: null, at: new Date(now.getTime() + 2) });
    expect(await live()).toBe(prior);
    await expect(decisions.choose('trained-x', { by: null, at: now })).rejects.toThrow(DecisionModelNotFound);
    await models.keep({ ...priorModel('other'), version: 'prior-other' }, { by: null, at: now });
    await expect(decisions.choose('prior-other', { by: null, at: now })).rejects.toThrow(NotOfThisRanking);
  });

  it('reproduces the scores of an old model on the old versions exactly', async () => {
    const { challengeId, ids } = await ranked();
    const model: DecisionModel = { ...priorModel(await algorithm()), kind: 'trained', version: 'trained-old', bias: 1 };
    await models.keep(model, { by: null, at: now });
    await decisions.choose(model.version, { by: null, at: now });
    await maker.matchChallenge(challengeId, now);
    const before = await db.getRepository(Match).findBy({ challengeId });
    expect(new Set(before.map(({ decisionVersion }) => decisionVersion))).toEqual(new Set(['trained-old']));
    // Much is different since: another model counts, the texts have new versions, and so has the collection.
    await decisions.choose((await prior()).version, { by: null, at: new Date(now.getTime() + 1) });
    for (const { capabilityId } of before) await rewriteCapability(db, capabilityId);
    await seedCapability(db, {
      organisationId: await seedOrganisation(db),
      description: 'Laser welding of other pipes.',
    });
    for (const { id, score, textScore, verdicts } of before)
      expect(await replayer.replay(id)).toEqual({
        stored: { score, textScore, verdicts },
        again: { score, textScore, verdicts },
      });
    expect(ids).toHaveLength(3);
  });

  const algorithm = async (): Promise<string> => {
    const [row] = await db.query<{ id: string }[]>('SELECT id FROM model_version');
    return algorithmOf(row?.id ?? '');
  };
  const prior = async (): Promise<DecisionModel> => {
    const model = priorModel(await algorithm());
    await models.keep(model, { by: null, at: now });
    return model;
  };
});
