import { Module } from '@nestjs/common';
import { SearchEngineModule } from '#platform/search-engine';
import { FoundThingsReadModel } from './found-things.read-model.js';
import { SearchDocumentRepository } from './search-document.repository.js';
import { SearchEntriesReadModel } from './search-entries.read-model.js';
import { SearchIndexer } from './search-indexer.js';
import { SearchService } from './search.service.js';

@Module({
  imports: [SearchEngineModule],
  providers: [FoundThingsReadModel, SearchService],
  exports: [SearchService],
})
export class SearchModule {}

/** Keeps the search engine current: for the indexer and the command line. */
@Module({
  imports: [SearchEngineModule],
  providers: [SearchDocumentRepository, SearchEntriesReadModel, SearchIndexer],
  exports: [SearchIndexer],
})
export class SearchIndexingModule {}
