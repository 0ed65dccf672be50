import { Injectable, Logger } from '@nestjs/common';
import { ModelTrainer, readText, taxonomyFinder, type RankingModel } from '#domain/matching';
import { Changes, type ChangeCursor } from '#platform/changes';
import { CapabilityRanking } from './capability-ranking.js';
import { ModelVersionRepository } from './model-version.repository.js';
import { RankedRecordsReadModel } from './ranked-records.read-model.js';
import { RankingSnapshots } from './ranking-snapshots.js';

export interface Replica {
  readonly ranking: CapabilityRanking;
  /** Every change up to here is in the ranking, perhaps later ones too. */
  cursor: ChangeCursor;
  /** How many capabilities changed since the snapshot that it was restored from, or that was taken of it. */
  changed: number;
}

/** A model is trained anew when the documents have become so many times more, or fewer, than it was trained on. */
const OUTGROWN = 2;
const FEW_DOCUMENTS = 100;
const POLL_MS = 200;
/** Few enough at a time that weighing them does not hold up what else the process does. */
const REREAD = 50;
const MODEL_CHECK_MS = 10_000;
/** Fewer documents are read in no time. */
const FEWEST_KEPT = 2_000;
const CHANGED_SHARE = 0.05;

/**
 * This process's copy of the published capabilities, loaded from PostgreSQL and kept current by following the
 * change log. While it is loaded anew, the old copy goes on answering.
 */
@Injectable()
export class CapabilityReplica {
  private readonly logger = new Logger('CapabilityReplica');
  private replica: Replica | null = null;
  private loading: Promise<Replica> | null = null;
  private following: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | null = null;
  private isStopped = false;
  private polls = 0;

  constructor(
    private readonly records: RankedRecordsReadModel,
    private readonly models: ModelVersionRepository,
    private readonly changes: Changes,
    private readonly snapshots: RankingSnapshots,
  ) {}

  /** Loads in the background, then looks for changes five times a second. */
  start(): void {
    this.isStopped = false;
    this.schedule(0);
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    if (this.timer) clearTimeout(this.timer);
    await Promise.allSettled([this.loading, this.following]);
  }

  /** The copy as it is, perhaps a moment old; loads it when there is none. */
  async current(): Promise<CapabilityRanking> {
    return (this.replica ?? (await this.load())).ranking;
  }

  /** The copy with what the change log gives away by now, under a model that fits its size. */
  async upToDate(): Promise<CapabilityRanking> {
    if (!this.replica) await this.load();
    await this.catchUp();
    if (this.replica && isOutgrown(this.replica.ranking)) await this.load();
    return this.current();
  }

  /** The same under the latest model, also when this process has not seen it yet. */
  async underLatestModel(): Promise<CapabilityRanking> {
    await this.upToDate();
    await this.adoptNewerModel();
    return this.current();
  }

  /** Reads one capability at once, without waiting for its change to come along. */
  async refresh(capabilityIds: readonly string[]): Promise<CapabilityRanking> {
    const ranking = await this.upToDate();
    await this.reread(ranking, capabilityIds);
    return ranking;
  }

  private schedule(delayMs: number): void {
    if (this.isStopped) return;
    this.timer = setTimeout(() => {
      this.poll()
        .catch((error: unknown) => this.logger.error({ err: error, msg: 'Cannot follow the changes; trying again' }))
        .finally(() => this.schedule(POLL_MS));
    }, delayMs);
  }

  private async poll(): Promise<void> {
    if (!this.replica) await this.load();
    await this.catchUp();
    if (++this.polls % (MODEL_CHECK_MS / POLL_MS) === 0) await this.adoptNewerModel();
  }

  private async adoptNewerModel(): Promise<void> {
    const latest = await this.models.findLatestId();
    const used = this.replica?.ranking.model.version;
    if (latest !== null && used !== undefined && latest !== used) await this.load();
  }

  private load(): Promise<Replica> {
    this.loading ??= this.readAll().finally(() => (this.loading = null));
    return this.loading;
  }

  private async readAll(): Promise<Replica> {
    const begun = performance.now();
    const model = await this.chooseModel();
    const restored = await this.snapshots.restore(model);
    const replica = restored ? { ...restored, changed: 0 } : await this.build(model);
    replica.ranking.settle();
    this.replica = replica;
    const { size, documents } = replica.ranking;
    const ms = Math.round(performance.now() - begun);
    const from = restored ? 'snapshot' : 'texts';
    const done = { capabilities: size, documents, model: model.version, from, ms };
    this.logger.log({ ...done, msg: 'Loaded the ranking index' });
    return replica;
  }

  private async build(model: RankingModel): Promise<Replica> {
    const cursor = await this.changes.position();
    const ranking = new CapabilityRanking(model);
    for await (const page of this.records.capabilityPages()) for (const record of page) ranking.put(record);
    return { ranking, cursor, changed: Infinity };
  }

  /** Takes a snapshot when so much changed that reading it again would take long; at once after a full load. */
  async keepSnapshot(): Promise<void> {
    const { replica } = this;
    if (!replica || !isWorthKeeping(replica)) return;
    const isKept = await this.snapshots.keep(replica);
    if (isKept || replica.changed === Infinity) replica.changed = 0;
  }

  /** The latest model, or a new one when there is none or this process has seen that it is outgrown. */
  private async chooseModel(): Promise<RankingModel> {
    const latest = await this.models.findLatest();
    const isUsable =
      latest && !(this.replica?.ranking.model.version === latest.version && isOutgrown(this.replica.ranking));
    return isUsable ? latest : this.train();
  }

  private async train(): Promise<RankingModel> {
    const trainer = new ModelTrainer();
    const finder = taxonomyFinder();
    for await (const page of this.records.capabilityPages()) {
      for (const { profile } of page) {
        for (const document of profile.documents) trainer.add(readText(document, profile.topics ?? [], finder));
      }
    }
    const model = trainer.finish();
    await this.models.keep(model);
    return model;
  }

  /** One at a time, so that two readers never apply changes in the wrong order. */
  private catchUp(): Promise<void> {
    const next = this.following.then(() => this.follow());
    this.following = next.catch(() => undefined);
    return next;
  }

  private async follow(): Promise<void> {
    for (let isFull = true; isFull;) {
      const { replica } = this;
      if (!replica) return;
      const page = await this.changes.after(replica.cursor);
      const ids = page.changes.filter(({ kind }) => kind === 'capability').map(({ entityId }) => entityId);
      await this.reread(replica.ranking, [...new Set(ids)]);
      replica.changed += ids.length;
      replica.cursor = page.cursor;
      isFull = page.isFull;
    }
  }

  private async reread(ranking: CapabilityRanking, ids: readonly string[]): Promise<void> {
    for (let i = 0; i < ids.length; i += REREAD) {
      const part = ids.slice(i, i + REREAD);
      const records = await this.records.listCapabilities(part);
      const published = new Set(records.map(({ id }) => id));
      for (const id of part) if (!published.has(id)) ranking.remove(id);
      for (const record of records) ranking.put(record);
    }
  }
}

function isWorthKeeping({ ranking, changed }: Replica): boolean {
  return ranking.documents >= FEWEST_KEPT && changed >= CHANGED_SHARE * ranking.size;
}

function isOutgrown({ documents, model }: CapabilityRanking): boolean {
  const [now, then] = [Math.max(documents, FEW_DOCUMENTS), Math.max(model.documents, FEW_DOCUMENTS)];
  return now > OUTGROWN * then || then > OUTGROWN * now;
}
