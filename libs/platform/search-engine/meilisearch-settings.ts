import type { Settings } from 'meilisearch';

/** What is asked of the engine: raise the name of the index when documents of another shape are written. */
export const INDEX = 'quatrefoil-1';

/**
 * Texts are searched by their stems, which ours are in both languages; what was written besides, for the beginning of
 * the last word and for typing errors. Facets are counted in PostgreSQL: they are only filtered here.
 */
export const TEXTS = ['titleStems', 'title', 'summaryStems', 'summary', 'bodyStems'];
export const TOPICS = ['topicWords'];
export const SETTINGS: Settings = {
  searchableAttributes: [...TEXTS, ...TOPICS],
  filterableAttributes: ['kind', 'sector', 'region', 'cluster', 'trl', 'type', 'language', 'visibleTo'],
  sortableAttributes: ['sortedAt'],
  displayedAttributes: ['id', 'version'],
  rankingRules: ['words', 'typo', 'proximity', 'attribute', 'sort', 'exactness', 'sortedAt:desc'],
  stopWords: [],
  synonyms: {},
  typoTolerance: { enabled: true, minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 } },
  pagination: { maxTotalHits: 1_000 },
};
