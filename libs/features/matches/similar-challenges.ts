import { Injectable } from '@nestjs/common';
import { NeedTwins, type RankableDocument } from '#domain/matching';
import { CapabilityReplica } from './capability-replica.js';
import { dayOf } from './day-of.js';
import { RankedRecordsReadModel } from './ranked-records.read-model.js';

const KEPT_MS = 10_000;
/** More than are shown: the reader may not see them all. */
const FOUND = 20;

/** An open challenge, and the ids of those that say nearly the same, nearest first. */
export interface ChallengeTwins {
  readonly id: string;
  readonly twinIds: readonly string[];
}

/** Open challenges that say nearly the same as one that is being written, compared by their teasers. */
@Injectable()
export class SimilarChallenges {
  private twins: NeedTwins | null = null;
  private versions = new Map<string, string>();
  private readAtMs = -Infinity;
  private reading: Promise<NeedTwins> | null = null;

  constructor(
    private readonly replica: CapabilityReplica,
    private readonly records: RankedRecordsReadModel,
  ) {}

  /** Their ids, nearest first; whoever shows them asks first who may see them. */
  async find(need: RankableDocument, now: Date): Promise<readonly string[]> {
    return (await this.current(now)).find(need, FOUND).map(({ id }) => id);
  }

  /** The twins of challenges that are open themselves. */
  async twinsOf(challengeIds: readonly string[], now: Date): Promise<readonly ChallengeTwins[]> {
    const twins = await this.current(now);
    const versions = challengeIds.flatMap((id) => this.versions.get(id) ?? []);
    return (await this.records.listTeasers(versions)).map(({ id, ...need }) => ({
      id,
      twinIds: twins.find(need, FOUND).flatMap((twin) => (twin.id === id ? [] : [twin.id])),
    }));
  }

  private async current(now: Date): Promise<NeedTwins> {
    const { twins } = this;
    if (twins && now.getTime() - this.readAtMs < KEPT_MS) return twins;
    this.reading ??= this.read(now).finally(() => (this.reading = null));
    return this.reading;
  }

  /** Takes over what was published, changed or closed since the last time. */
  private async read(now: Date): Promise<NeedTwins> {
    const { model } = await this.replica.current();
    if (this.twins?.modelVersion !== model.version) {
      this.twins = new NeedTwins(model);
      this.versions = new Map();
    }
    const { twins, versions } = this;
    const open = new Map(await this.records.listOpenVersions(dayOf(now)));
    for (const id of versions.keys()) if (!open.has(id)) twins.remove(id);
    const changed = [...open].filter(([id, version]) => versions.get(id) !== version).map(([, version]) => version);
    for (const { id, ...need } of await this.records.listTeasers(changed)) twins.put(id, need);
    this.versions = open;
    this.readAtMs = now.getTime();
    return twins;
  }
}
