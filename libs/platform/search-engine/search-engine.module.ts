import { Global, Module } from '@nestjs/common';
import { PostgresSearchEngine } from './postgres-search-engine.js';
import { SearchEngine } from './search-engine.js';

/** The search engine of this process. */
@Global()
@Module({ providers: [{ provide: SearchEngine, useClass: PostgresSearchEngine }], exports: [SearchEngine] })
export class SearchEngineModule {}
