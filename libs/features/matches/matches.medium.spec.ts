import { setTimeout } from 'node:timers/promises';
import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { QuotedReason } from '#domain/matching';
import { Changes } from '#platform/changes';
import { Transactions } from '#platform/database';
import { Outbox } from '#platform/outbox';
import {
  makeAnonymous,
  openTestDatabase,
  rewriteCapability,
  seedCapability,
  seedChallenge,
  seedOrganisation,
  type TestDatabase,
} from '#testing';
import { CapabilityReplica } from './capability-replica.js';
import { DecisionModelRepository } from './decision-model.repository.js';
import { MatchCriteria } from './match-criteria.service.js';
import { MatchExampleRepository } from './match-example.repository.js';
import { MatchMaker } from './match-maker.js';
import { Match } from './match.entity.js';
import { MatchRepository } from './match.repository.js';
import { MatchDecided, MatchNotFound } from './matches.errors.js';
import { MatchesReadModel } from './matches.read-model.js';
import { MatchesService } from './matches.service.js';
import { ModelVersionRepository } from './model-version.repository.js';
import { QuotedPairsReadModel } from './quoted-pairs.read-model.js';
import { RankedRecordsReadModel } from './ranked-records.read-model.js';
import { RankingSnapshotRepository } from './ranking-snapshot.repository.js';
import { RankingSnapshots } from './ranking-snapshots.js';

Logger.overrideLogger(false);
const now = new Date('2026-11-23T10:00:00Z');
const viewer = { organisationIds: [], managedClusterIds: [] };

describe('matches on PostgreSQL', () => {
  let database: TestDatabase;
  let db: DataSource;
  let replica: CapabilityReplica;
  let maker: MatchMaker;
  let service: MatchesService;
  let transactions: Transactions;
  let changes: Changes;

  beforeEach(async () => {
    database = await openTestDatabase();
    db = await new DataSource({ type: 'postgres', url: database.url, poolSize: 10, entities: [Match] }).initialize();
    transactions = new Transactions(db.manager);
    changes = new Changes(db.manager);
    const records = new RankedRecordsReadModel(db.manager);
    const decisions = new DecisionModelRepository(db.manager);
    const repository = new MatchRepository(db.manager);
    const snapshots = new RankingSnapshots(new RankingSnapshotRepository(db.manager, transactions));
    replica = new CapabilityReplica(
      records,
      new ModelVersionRepository(db.manager, new Outbox(db.manager), transactions),
      changes,
      snapshots,
    );
    maker = new MatchMaker(replica, records, repository, new Outbox(db.manager), transactions, changes, decisions);
    service = new MatchesService(
      repository,
      new MatchesReadModel(db.manager),
      new MatchExampleRepository(db.manager),
      transactions,
    );
  });

  afterEach(async () => {
    await replica.stop();
    await db.destroy();
    await database.drop();
  });

  /** Readers are told of a change once no older transaction is open, and other tests have theirs on this server. */
  const changed = async (id: string): Promise<void> => {
    const before = await changes.position();
    await transactions.run((tx) => changes.record('capability', [id], tx));
    const isTold = async (): Promise<boolean> =>
      (await changes.after(before)).changes.some(({ entityId }) => entityId === id);
    while (!(await isTold())) await setTimeout(20);
  };
  it('asks for everything to be ranked again when a model comes after another, and only once', async () => {
    const models = new ModelVersionRepository(db.manager, new Outbox(db.manager), transactions);
    const asked = () => db.query(`SELECT 1 FROM outbox WHERE name = 'rematch-all'`);
    const { model } = await replica.upToDate();
    expect(await asked()).toEqual([]);
    const next = { ...model, version: `${model.version}-next` };
    await Promise.all([models.keep(next), models.keep(next)]);
    expect(await asked()).toHaveLength(1);
  });

  const idsFor = async (challengeId: string): Promise<string[]> =>
    (await service.listForChallenge(challengeId, 100)).map(({ capabilityId }) => capabilityId);
  const jobs = async (): Promise<string[]> =>
    (await db.query<{ payload: { challengeId: string } }[]>('SELECT payload FROM outbox')).map(
      ({ payload }) => payload.challengeId,
    );

  it('stores the best capabilities of a published challenge with a reason per criterion', async () => {
    const welding = await seedCapability(db, { evidence: [{ title: 'Thin pipes', text: 'Laser welding of pipes' }] });
    await seedCapability(db, { title: 'Growth of wheat', description: 'We grow wheat.' });
    await seedCapability(db, { state: 'imported' });
    const challenge = await seedChallenge(db);
    await maker.matchChallenge(challenge.id, now);
    const [match, ...others] = await service.listForChallenge(challenge.id, 100);
    expect(others).toEqual([]);
    expect(match).toMatchObject({ capabilityId: welding.id, rank: 1, state: 'suggested', evidence: ['Thin pipes'] });
    expect(match?.reasons[0]).toMatchObject({ criterion: 'topic', verdict: 'match' });
    expect(match?.reasons[0]?.words).toEqual(expect.arrayContaining(['laser', 'pipes']));
  });

  it('gives the same matches however often and in whichever order the job runs', async () => {
    await seedCapability(db);
    const challenge = await seedChallenge(db);
    await maker.matchChallenge(challenge.id, now);
    const before = await service.listForChallenge(challenge.id, 100);
    await Promise.all([1, 2, 3].map(() => maker.matchChallenge(challenge.id, now)));
    expect(await service.listForChallenge(challenge.id, 100)).toEqual(before);
  });

  it('does not propose the own organisation, nor somebody who is away or has no capacity left', async () => {
    const [own, away, full] = [await seedCapability(db), await seedCapability(db), await seedCapability(db)];
    const person = async (capabilityId: string, capacity: number): Promise<string> => {
      const id = randomUUID();
      await db.query(
        `INSERT INTO person (id, name, email, language, weekly_capacity) VALUES ($1, 'Ana', $2, 'ro', $3)`,
        [id, `${id}@example.test`, capacity],
      );
      await db.query('INSERT INTO capability_contact (capability_id, person_id) VALUES ($1, $2)', [capabilityId, id]);
      return id;
    };
    await person(full.id, 0);
    await db.query(
      `INSERT INTO away_period (id, person_id, from_on, to_on) VALUES ($1, $2, '2026-11-20', '2026-11-23')`,
      [randomUUID(), await person(away.id, 3)],
    );
    const challenge = await seedChallenge(db, { organisationId: own.organisationId });
    await maker.matchChallenge(challenge.id, now);
    expect(await idsFor(challenge.id)).toEqual([]);
    await maker.matchChallenge(challenge.id, new Date('2026-11-24T10:00:00Z'));
    expect(await idsFor(challenge.id)).toEqual([away.id]);
  });

  it('does not propose declared competitors, whoever of the two declared it', async () => {
    const [one, other, free] = [await seedCapability(db), await seedCapability(db), await seedCapability(db)];
    const { id, organisationId } = await seedChallenge(db);
    await db.query('INSERT INTO declared_competitor (organisation_id, competitor_id) VALUES ($1, $2), ($3, $1)', [
      organisationId,
      one.organisationId,
      other.organisationId,
    ]);
    await maker.matchChallenge(id, now);
    expect(await idsFor(id)).toEqual([free.id]);
  });

  it('ranks an anonymous challenge by its teaser alone', async () => {
    await seedCapability(db);
    const hidden = { title: 'A need', teaser: 'Something is needed.', fullText: 'Laser welding of metals' };
    const anonymous = await seedChallenge(db, { ...hidden, identity: 'anonymous' });
    const named = await seedChallenge(db, hidden);
    await maker.matchChallenge(anonymous.id, now);
    await maker.matchChallenge(named.id, now);
    expect(await idsFor(anonymous.id)).toEqual([]);
    expect(await idsFor(named.id)).toHaveLength(1);
  });

  it('follows capabilities that are published, changed and withdrawn', async () => {
    const challenge = await seedChallenge(db);
    await maker.matchChallenge(challenge.id, now);
    const welding = await seedCapability(db);
    await maker.matchCapability(welding.id, now);
    expect(await jobs()).toEqual([challenge.id]);
    await maker.matchChallenge(challenge.id, now);
    expect(await idsFor(challenge.id)).toEqual([welding.id]);
    await db.query(`UPDATE capability SET state = 'archived' WHERE id = $1`, [welding.id]);
    await changed(welding.id);
    await maker.matchChallenge(challenge.id, now);
    expect(await idsFor(challenge.id)).toEqual([]);
  });

  it('asks for every published challenge to be ranked again, and forgets old changes', async () => {
    const challenge = await seedChallenge(db);
    await seedChallenge(db, { state: 'paused' });
    await changed((await seedCapability(db)).id);
    await db.query(`UPDATE change SET created_at = now() - interval '8 days'`);
    await maker.matchAll(new Date());
    expect(await jobs()).toEqual([challenge.id]);
    expect(await db.query('SELECT 1 FROM change')).toEqual([]);
  });

  it('asks for all that an organisation has published to be ranked again', async () => {
    const { id: capability, organisationId } = await seedCapability(db);
    const { id: challenge } = await seedChallenge(db, { organisationId });
    await seedChallenge(db, { organisationId, state: 'paused' });
    await maker.matchOrganisation(organisationId);
    expect(await db.query('SELECT name, payload FROM outbox ORDER BY name')).toEqual([
      { name: 'match-capability', payload: { capabilityId: capability } },
      { name: 'match-challenge', payload: { challengeId: challenge } },
    ]);
  });

  it('does not ask for rankings that a capability makes no difference to', async () => {
    await seedChallenge(db, { title: 'Wheat', teaser: 'Wheat grows badly.' });
    await maker.matchCapability((await seedCapability(db)).id, now);
    expect(await jobs()).toEqual([]);
  });

  it('withdraws the suggestions of a challenge that is not published any more', async () => {
    await seedCapability(db);
    const challenge = await seedChallenge(db);
    await maker.matchChallenge(challenge.id, now);
    await db.query(`UPDATE challenge SET state = 'paused' WHERE id = $1`, [challenge.id]);
    await maker.matchChallenge(challenge.id, now);
    expect(await idsFor(challenge.id)).toEqual([]);
  });

  it('keeps what a broker decided when the challenge is ranked again', async () => {
    const [good, bad] = [await seedCapability(db), await seedCapability(db)];
    const challenge = await seedChallenge(db);
    await maker.matchChallenge(challenge.id, now);
    const matches = await service.listForChallenge(challenge.id, 10);
    const idOf = (capabilityId: string): string => matches.find((match) => match.capabilityId === capabilityId)!.id;
    await service.shortlist(idOf(good.id), { by: null, at: now });
    await service.dismiss(idOf(bad.id), { by: null, at: now, reason: 'too-general' });
    await maker.matchChallenge(challenge.id, now);
    const after = await service.listForChallenge(challenge.id, 10);
    expect(after.map(({ capabilityId, state }) => [capabilityId, state])).toEqual([
      [good.id, 'shortlisted'],
      [bad.id, 'dismissed'],
    ]);
    await expect(service.shortlist(idOf(bad.id), { by: null, at: now })).rejects.toThrow(MatchDecided);
    await expect(service.shortlist(randomUUID(), { by: null, at: now })).rejects.toThrow(MatchNotFound);
  });

  it('shows a researcher the teasers of challenges that fit and that he may see', async () => {
    const welding = await seedCapability(db);
    const open = await seedChallenge(db, { identity: 'anonymous', fullText: 'SECRET' });
    const clusterId = randomUUID();
    await db.query(`INSERT INTO cluster (id, name) VALUES ($1, 'Pipes')`, [clusterId]);
    await db.query('INSERT INTO cluster_member (cluster_id, organisation_id) VALUES ($1, $2)', [
      clusterId,
      welding.organisationId,
    ]);
    const closed = await seedChallenge(db, { audience: 'clusters', audienceClusterIds: [clusterId] });
    for (const { id } of [open, closed]) await maker.matchChallenge(id, now);
    const stranger = await service.listForCapability(welding.id, viewer, 10);
    expect(stranger.map(({ challengeId }) => challengeId)).toEqual([open.id]);
    expect(JSON.stringify(stranger)).not.toContain('SECRET');
    const member = { ...viewer, organisationIds: [welding.organisationId] };
    expect(await service.listForCapability(welding.id, member, 10)).toHaveLength(2);
  });

  it('gives no reasons that were found in an earlier version of the challenge', async () => {
    const welding = await seedCapability(db);
    const challenge = await seedChallenge(db);
    await maker.matchChallenge(challenge.id, now);
    const reasons = async (): Promise<unknown[]> => [
      (await service.listForChallenge(challenge.id, 10))[0]?.reasons,
      (await service.listForCapability(welding.id, viewer, 10))[0]?.reasons,
    ];
    expect(JSON.stringify(await reasons())).toContain('laser');
    await makeAnonymous(db, challenge.id);
    expect(await reasons()).toEqual([[], []]);
  });

  it('gives no reasons that were found in an earlier version of the capability, nor in a withdrawn one', async () => {
    const welding = await seedCapability(db);
    const challenge = await seedChallenge(db);
    await maker.matchChallenge(challenge.id, now);
    const [match] = await service.listForChallenge(challenge.id, 10);
    await service.shortlist(match!.id, { by: null, at: now });
    await transactions.run((tx) => service.introduce(match!.id, { by: null, at: now }, tx));
    const reasons = async (): Promise<unknown[]> => [
      (await service.listForChallenge(challenge.id, 10))[0]?.reasons,
      (await service.listForCapability(welding.id, viewer, 10))[0]?.reasons,
    ];
    expect(JSON.stringify(await reasons())).toContain('laser');
    await db.query(`UPDATE capability SET state = 'archived' WHERE id = $1`, [welding.id]);
    expect(await reasons()).toEqual([[], []]);
    await db.query(`UPDATE capability SET state = 'published' WHERE id = $1`, [welding.id]);
    await rewriteCapability(db, welding.id);
    expect(await reasons()).toEqual([[], []]);
  });

  it('quotes both versions as far as the reader may see them, and neither once one has changed', async () => {
    const welding = await seedCapability(db);
    const hidden = { title: 'Laser welding', teaser: 'Pipes.', fullText: 'Laser welding of metals is new to us.' };
    const { id } = await seedChallenge(db, { ...hidden, identity: 'anonymous' });
    await maker.matchChallenge(id, now);
    const criteria = new MatchCriteria(new QuotedPairsReadModel(db.manager));
    const [match] = await service.listForChallenge(id, 10);
    const fields = async (read: Promise<readonly QuotedReason[]>): Promise<string[]> =>
      (await read).flatMap(({ quotes }) => quotes.map(({ side, field }) => `${side} ${field}`));
    const pair = { challengeId: id, capabilityId: welding.id };
    const member = { ...viewer, organisationIds: [welding.organisationId] };
    expect(await fields(criteria.ofMatch(match!.id, ['broker'], now))).toContain('challenge fullText');
    expect(await fields(criteria.ofCapability(pair, member, now))).toEqual([
      'challenge title',
      'capability description',
    ]);
    await expect(criteria.ofCapability({ ...pair, capabilityId: id }, member, now)).rejects.toThrow(MatchNotFound);
    await rewriteCapability(db, welding.id);
    expect(await criteria.ofMatch(match!.id, ['broker'], now)).toEqual([]);
  });

  it('trains a new model when the collection has outgrown the old one', async () => {
    await seedCapability(db);
    const first = (await replica.upToDate()).model.version;
    const organisationId = await seedOrganisation(db);
    const evidence = Array.from({ length: 250 }, (_, i) => ({ title: `Project ${i}`, text: 'Pumps and valves' }));
    const { id } = await seedCapability(db, { organisationId, evidence });
    await changed(id);
    const second = await replica.upToDate();
    expect(second.model.version).not.toBe(first);
    expect(second.documents).toBe(252);
  });
});
