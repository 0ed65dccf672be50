import { type CapabilityFacts, type ChallengeFacts, type RankableNeed, type RankableProfile } from '#domain/matching';

/** A published capability as it is ranked: its live version, its facts, and its texts with its evidence. */
export interface CapabilityRecord {
  readonly id: string;
  readonly versionId: string;
  readonly facts: CapabilityFacts;
  readonly profile: RankableProfile;
  /** The evidence behind each document of the profile; null for the capability's own text. */
  readonly evidenceIds: readonly (string | null)[];
}

/** A published challenge as it is ranked: only what the other side may see of its live version. */
export interface ChallengeRecord {
  readonly id: string;
  readonly versionId: string;
  readonly facts: ChallengeFacts;
  readonly need: RankableNeed;
}
