import { Injectable } from '@nestjs/common';
import { algorithmOf, type Availability, type DecisionModel } from '#domain/matching';
import { type Suggestion } from './capability-ranking.js';
import { CapabilityReplica } from './capability-replica.js';
import { DecisionModelRepository } from './decision-model.repository.js';
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
  private decision: DecisionModel | null = null;
  private readAtMs = -Infinity;

  constructor(
    private readonly replica: CapabilityReplica,
    private readonly records: RankedRecordsReadModel,
    private readonly decisions: DecisionModelRepository,
  ) {}

  async preview(challenge: PreviewedNeed, now: Date, limit: number): Promise<Suggestion[]> {
    const today = dayOf(now);
    const ranking = await this.replica.current();
    const algorithm = algorithmOf(ranking.model.version);
    if (now.getTime() - this.readAtMs > KEPT_MS || this.decision?.algorithm !== algorithm) {
      this.unavailable = await this.records.listUnavailable(today);
      this.decision = await this.decisions.live(algorithm);
      this.readAtMs = now.getTime();
    }
    const { organisationId } = challenge.facts;
    const competitorIds = organisationId === '' ? [] : await this.records.listCompetitorIds(organisationId);
    const facts = { ...challenge.facts, competitorIds };
    const circumstances = { today, unavailable: this.unavailable, decision: this.decision };
    return ranking.suggest({ ...challenge, facts }, circumstances, limit);
  }
}
