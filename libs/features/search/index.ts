export { type FoundThing } from './found-things.read-model.js';
export { SearchIndexer } from './search-indexer.js';
export { mirrorSearch, reconcileSearch } from './search.jobs.js';
export { SearchIndexingModule, SearchModule } from './search.module.js';
export { SearchService, type SearchRequest, type SearchResults } from './search.service.js';
