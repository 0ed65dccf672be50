import { Injectable } from '@nestjs/common';
import { type Availability } from '#domain/matching';
import { type Suggestion } from './capability-ranking.js';
import { CapabilityReplica } from './capability-replica.js';
import { dayOf } from './day-of.js';
import { RankedRecordsReadModel } from './ranked-records.read-model.js';
import { type ChallengeRecord } from './ranked-records.js';

/** A challenge that somebody is still writing. */
export type PreviewedNeed = Pick<ChallengeRecord, 'facts' | 'need'>;

const KEPT_MS = 30_000;

/** Likely matches of a challenge that is still being written; nothing is stored. */
@Injectable()
export class MatchPreviews {
  private unavailable: ReadonlyMap<string, Availability> = new Map();
  private readAtMs = -Infinity;

  constructor(
    private readonly replica: CapabilityReplica,
    private readonly records: RankedRecordsReadModel,
  ) {}

  async preview(challenge: PreviewedNeed, now: Date, limit: number): Promise<Suggestion[]> {
    const today = dayOf(now);
    if (now.getTime() - this.readAtMs > KEPT_MS) {
      this.unavailable = await this.records.listUnavailable(today);
      this.readAtMs = now.getTime();
    }
    const { organisationId } = challenge.facts;
    const competitorIds = organisationId === '' ? [] : await this.records.listCompetitorIds(organisationId);
    const ranking = await this.replica.current();
    const facts = { ...challenge.facts, competitorIds };
    return ranking.suggest({ ...challenge, facts }, { today, unavailable: this.unavailable }, limit);
  }
}
