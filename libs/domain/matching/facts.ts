import { type Language } from '#domain/vocabulary';

/** What the structured fields of a challenge say, as far as the other side may see them. */
export interface ChallengeFacts {
  readonly organisationId: string;
  readonly language: Language;
  readonly topics: readonly string[];
  readonly sectors: readonly string[];
  readonly region: string | null;
  /** Clusters of the owner; empty for an anonymous challenge, whose clusters are closed. */
  readonly clusterIds: readonly string[];
  /** Organisations that the owner has declared as competitors, or that have declared it as theirs. */
  readonly competitorIds: readonly string[];
  /** Capabilities whose people share a publication with those of the challenge, where the owner does not want them. */
  readonly coAuthoredIds?: readonly string[];
  readonly trlNow: number | null;
  readonly trlWanted: number | null;
  readonly cooperationTypes: readonly string[];
  readonly workLanguages: readonly string[];
  readonly audience: 'public' | 'clusters' | 'brokers';
  readonly audienceClusterIds: readonly string[];
  /** ISO day; the last one on which an answer is wanted. */
  readonly deadlineOn: string | null;
}

export interface CapabilityFacts {
  readonly organisationId: string;
  readonly topics: readonly string[];
  readonly sectors: readonly string[];
  readonly region: string | null;
  readonly clusterIds: readonly string[];
  readonly trl: number | null;
  readonly cooperationTypes: readonly string[];
  readonly workLanguages: readonly string[];
  readonly equipment: string;
}

/** What the texts share: words as the challenge writes them, words of the equipment, and topics found or declared. */
export interface SharedText {
  readonly words: readonly string[];
  readonly topics: readonly string[];
  readonly equipment: readonly string[];
}
