export { PostgresSearchEngine } from './postgres-search-engine.js';
export {
  FACETS,
  SearchEngine,
  SORTS,
  type Facet,
  type FacetCount,
  type IndexedVersion,
  type SearchAnswer,
  type SearchEntry,
  type SearchHit,
  type SearchQuery,
  type SearchTerm,
  type Sort,
} from './search-engine.js';
export { MeilisearchRanker } from './meilisearch-ranker.js';
export { SearchRanker } from './search-ranker.js';
export { SearchEngineModule } from './search-engine.module.js';
export { indexSearch, SearchDocuments, type SearchKind } from './search-documents.js';
export { SearchDocumentsModule } from './search-documents.module.js';
