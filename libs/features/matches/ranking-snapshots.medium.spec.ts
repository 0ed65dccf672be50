import { Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { algorithmOf, priorModel } from '#domain/matching';
import { Changes } from '#platform/changes';
import { Transactions } from '#platform/database';
import { Outbox } from '#platform/outbox';
import { openTestDatabase, rewriteCapability, seedCapability, seedChallenge, type TestDatabase } from '#testing';
import { CapabilityReplica } from './capability-replica.js';
import { ModelVersionRepository } from './model-version.repository.js';
import { RankedRecordsReadModel } from './ranked-records.read-model.js';
import { RankingSnapshotRepository } from './ranking-snapshot.repository.js';
import { RankingSnapshots } from './ranking-snapshots.js';

Logger.overrideLogger(false);

describe('snapshots of the ranking index', () => {
  let database: TestDatabase;
  let db: DataSource;
  let changes: Changes;
  let transactions: Transactions;
  let stored: RankingSnapshotRepository;
  let replicas: CapabilityReplica[];

  beforeEach(async () => {
    database = await openTestDatabase();
    db = await new DataSource({ type: 'postgres', url: database.url, poolSize: 5 }).initialize();
    changes = new Changes(db.manager);
    transactions = new Transactions(db.manager);
    stored = new RankingSnapshotRepository(db.manager, transactions);
    replicas = [];
  });

  afterEach(async () => {
    await Promise.all(replicas.map((replica) => replica.stop()));
    await db.destroy();
    await database.drop();
  });

  /** What a process that starts now has. */
  function start(): CapabilityReplica {
    const snapshots = new RankingSnapshots(stored);
    const records = new RankedRecordsReadModel(db.manager);
    const replica = new CapabilityReplica(
      records,
      new ModelVersionRepository(db.manager, new Outbox(db.manager), transactions),
      changes,
      snapshots,
    );
    replicas.push(replica);
    return replica;
  }

  async function suggestionsOf(replica: CapabilityReplica): Promise<unknown> {
    const records = new RankedRecordsReadModel(db.manager);
    const challenges = await records.listOpenChallenges('2026-11-23', 10);
    const ranking = await replica.upToDate();
    const decision = priorModel(algorithmOf(ranking.model.version));
    const circumstances = { today: '2026-11-23', unavailable: new Map<string, never>(), decision };
    return challenges.map((each) => ranking.suggest(each, circumstances, 10));
  }

  async function keepOne(): Promise<boolean> {
    const cursor = await changes.position();
    return new RankingSnapshots(stored).keep({ ranking: await start().current(), cursor });
  }

  async function seed(): Promise<string> {
    await seedCapability(db, { title: 'Growth of wheat', description: 'We grow wheat.' });
    await seedChallenge(db);
    return (await seedCapability(db, { evidence: [{ title: 'Thin pipes', text: 'Laser welding of pipes' }] })).id;
  }

  it('give a starting process the same suggestions without reading the texts, and then what changed since', async () => {
    const id = await seed();
    const before = await suggestionsOf(start());
    expect(await keepOne()).toBe(true);
    await rewriteCapability(db, id);
    const replica = start();
    expect(await suggestionsOf(replica)).toEqual(before);
    await transactions.run((tx) => changes.record('capability', [id], tx));
    await replica.refresh([id]);
    expect(await suggestionsOf(replica)).toEqual(await suggestionsOf(await withoutSnapshot()));
    expect(await suggestionsOf(replica)).not.toEqual(before);
  });

  async function withoutSnapshot(): Promise<CapabilityReplica> {
    await db.query('DELETE FROM ranking_snapshot');
    return start();
  }

  it.each([
    ['is damaged', `UPDATE ranking_snapshot_part SET bytes = set_byte(bytes, 500, get_byte(bytes, 500) # 1)`],
    ['lacks a part', `DELETE FROM ranking_snapshot_part`],
    ['is of another version of the program', `UPDATE ranking_snapshot SET code = 'older'`],
    ['is of another model', `UPDATE ranking_snapshot SET model_version = 'older'`],
    ['was brought from another server', `UPDATE ranking_snapshot SET server = 'other'`],
    ['is older than the changes that are kept', `UPDATE ranking_snapshot SET taken_at = now() - interval '6.5 days'`],
  ])('are passed over when one %s: every text is read', async (_, spoil) => {
    const id = await seed();
    await keepOne();
    await db.query(spoil);
    await rewriteCapability(db, id);
    expect(await suggestionsOf(start())).toEqual(await suggestionsOf(await withoutSnapshot()));
  });

  it('are kept by one process when several want to', async () => {
    await seed();
    const kept = await Promise.all([keepOne(), keepOne(), keepOne()]);
    expect(kept.filter(Boolean)).toHaveLength(1);
    expect(await db.query('SELECT count(*)::int AS n FROM ranking_snapshot')).toEqual([{ n: 1 }]);
  });
});
