import { Injectable } from '@nestjs/common';
import { algorithmOf } from '#domain/matching';
import { PLACES, type Candidate, type Circumstances, type Suggestion } from './capability-ranking.js';
import { CapabilityReplica } from './capability-replica.js';
import { DecisionModelRepository } from './decision-model.repository.js';
import { dayOf } from './day-of.js';
import { RankedRecordsReadModel } from './ranked-records.read-model.js';

/** Who is not among the matches of a challenge, and why; null for one that is not open. */
export interface Survey {
  /** How many matches a challenge has. */
  readonly places: number;
  /** Excluded by a hard rule, though their score would give them a place. */
  readonly excluded: readonly Candidate[];
  /** Just below the last place. */
  readonly below: readonly (Suggestion & { readonly place: number })[];
}

export interface ExaminedCandidate extends Candidate {
  /** Its place in the ranking, where it is near enough to have one; a challenge has `places`. */
  readonly place: number | null;
  readonly places: number;
}

const BELOW = 10;
const MOST_EXCLUDED = 50;

/** Answers why a capability is, or is not, among the matches of a challenge; ranks anew, and stores nothing. */
@Injectable()
export class Candidates {
  constructor(
    private readonly replica: CapabilityReplica,
    private readonly records: RankedRecordsReadModel,
    private readonly decisions: DecisionModelRepository,
  ) {}

  async survey(challengeId: string, now: Date): Promise<Survey | null> {
    const challenge = await this.records.findChallenge(challengeId);
    if (!challenge) return null;
    const [ranking, circumstances] = await this.load(now);
    const ranked = ranking.suggest(challenge, circumstances, PLACES + BELOW);
    const lowest = ranked[PLACES - 1]?.score ?? 0;
    return {
      places: PLACES,
      excluded: ranking.listExcluded(challenge, circumstances, MOST_EXCLUDED).filter(({ score }) => score > lowest),
      below: ranked.slice(PLACES).map((suggestion, i) => ({ ...suggestion, place: PLACES + i + 1 })),
    };
  }

  /** Null when the challenge is not open or the capability not published. */
  async examine(challengeId: string, capabilityId: string, now: Date): Promise<ExaminedCandidate | null> {
    const challenge = await this.records.findChallenge(challengeId);
    if (!challenge) return null;
    const [ranking, circumstances] = await this.load(now);
    const found = ranking.examine(challenge, capabilityId, circumstances);
    if (!found) return null;
    const ranked = ranking.suggest(challenge, circumstances, PLACES + BELOW);
    const at = ranked.findIndex((suggestion) => suggestion.capabilityId === capabilityId);
    return { ...found, place: at < 0 ? null : at + 1, places: PLACES };
  }

  private async load(now: Date): Promise<[Awaited<ReturnType<CapabilityReplica['current']>>, Circumstances]> {
    const today = dayOf(now);
    const [ranking, unavailable] = await Promise.all([this.replica.current(), this.records.listUnavailable(today)]);
    const decision = await this.decisions.live(algorithmOf(ranking.model.version));
    return [ranking, { today, unavailable, decision }];
  }
}
