import { type SearchKind } from './search-documents.js';

/** What can be searched of one thing. Everything in it is seen by whom `visibleTo` names, and by nobody else. */
export interface SearchEntry {
  readonly id: string;
  readonly kind: SearchKind;
  /** The version of its search document: an older one never replaces a newer one. */
  readonly version: number;
  readonly language: 'ro' | 'en';
  readonly title: string;
  /** What it is about in short; its words are found by their beginning too. */
  readonly summary: string;
  readonly body: string;
  readonly topics: readonly string[];
  /** Names of audiences; a searcher who has one of them may find it. */
  readonly visibleTo: readonly string[];
  readonly sectors: readonly string[];
  readonly region: string | null;
  readonly clusterIds: readonly string[];
  readonly trl: number | null;
  readonly type: string | null;
  readonly languages: readonly string[];
  /** Newer things come first where nothing else decides. */
  readonly sortedAt: Date;
  /** Folded words for correcting typing errors, as long as an entry has them; empty when not everybody may see them. */
  readonly vocabulary: readonly string[];
  /** The stems of a text of this entry, parted by spaces. */
  readonly stemsOf: (text: string) => string;
}

export const FACETS = ['kind', 'sector', 'region', 'cluster', 'trl', 'type', 'language'] as const;
export type Facet = (typeof FACETS)[number];

/** In which order hits come; titles in Romanian order, which is right for English too. */
export const SORTS = ['relevance', 'newest', 'title'] as const;
export type Sort = (typeof SORTS)[number];

/** Words that belong together, and other words that say the same; folded. */
export interface SearchTerm {
  readonly words: readonly string[];
  readonly otherwise: readonly (readonly string[])[];
}

export interface SearchQuery {
  /** Folded words, in the order typed; none: everything. */
  readonly words: readonly string[];
  /** The words, cut into what belongs together. */
  readonly termsOf: (words: readonly string[]) => readonly SearchTerm[];
  /** The stems of words, parted by spaces. */
  readonly stemsOf: (words: readonly string[], language: 'ro' | 'en') => string;
  /** Whether a word is right, though nothing may be found by it. */
  readonly isKnown: (word: string) => boolean;
  /** The language that the words most likely are of. */
  readonly language: 'ro' | 'en';
  /** Topics that words mean, which are found in either language. */
  readonly topicsOf: (words: readonly string[]) => readonly string[];
  /** Audiences of the searcher. */
  readonly audiences: readonly string[];
  /** Wanted values by facet; a thing must have one of each. */
  readonly filters: Readonly<Partial<Record<Facet, readonly string[]>>>;
  /** Whether the words are searched as typed, even if they look like typing errors. */
  readonly isExact: boolean;
  readonly sort: Sort;
  readonly offset: number;
  readonly limit: number;
}

export interface SearchHit {
  readonly id: string;
  readonly kind: SearchKind;
}

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}

export interface SearchAnswer {
  readonly hits: readonly SearchHit[];
  readonly total: number;
  /** False: there are more than were counted. */
  readonly isTotalExact: boolean;
  /** For each facet, the counts under the other facets' filters. */
  readonly facets: Readonly<Record<Facet, readonly FacetCount[]>>;
  /** What the words most likely are, where they look like typing errors; searched instead unless exactly they are wanted. */
  readonly correctedWords: readonly string[] | null;
  /** Whether the engine that should have answered did not, so that another one did. */
  readonly isFallback: boolean;
}

export interface IndexedVersion {
  readonly id: string;
  readonly version: number;
}

/** A search engine. Writing is done when it returns: what was written is found. */
export abstract class SearchEngine {
  abstract upsert(entries: readonly SearchEntry[]): Promise<void>;
  /** Takes folded words of a language as known for good, for correcting typing errors. */
  abstract learn(words: readonly string[], language: 'ro' | 'en'): Promise<void>;
  abstract remove(ids: readonly string[]): Promise<void>;
  abstract search(query: SearchQuery): Promise<SearchAnswer>;
  /** Which version of what it holds, by id, a page at a time. */
  abstract versions(): AsyncGenerator<IndexedVersion[]>;
  abstract clear(): Promise<void>;
}
