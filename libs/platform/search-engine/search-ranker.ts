import type { Facet, SearchEntry, IndexedVersion } from './search-engine.js';

export interface Saying {
  readonly text: string;
  /** Whether these are the searcher's own words, and not others that mean the same. */
  readonly isOwn: boolean;
}

/** A question to another engine; each of its sayings is searched for itself and the finds are merged. */
export interface RankedQuestion {
  readonly sayings: readonly Saying[];
  /** Whether every word of a saying must be found. */
  readonly needsAllWords: boolean;
  readonly topics: readonly string[];
  readonly audiences: readonly string[];
  readonly filters: Readonly<Partial<Record<Facet, readonly string[]>>>;
  readonly limit: number;
}

/** Another engine beside PostgreSQL, which puts in order what is found; PostgreSQL then counts and filters. */
export abstract class SearchRanker {
  /** Ids, the best first, or null when the engine does not answer now. */
  abstract rank(questions: readonly RankedQuestion[]): Promise<string[][] | null>;
  abstract upsert(entries: readonly SearchEntry[]): Promise<void>;
  abstract remove(ids: readonly string[]): Promise<void>;
  abstract versions(): AsyncGenerator<IndexedVersion[]>;
  /** Whether it was ever filled whole; it answers nothing before. */
  abstract isFilled(): Promise<boolean>;
  /** An empty one beside this, to be filled while this goes on answering; what was left of an earlier one is lost. */
  abstract besideThis(): Promise<SearchRanker>;
  /** Puts the one beside in the place of this, at once. */
  abstract takeOver(): Promise<void>;
}
