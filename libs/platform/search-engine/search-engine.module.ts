import { Global, Module } from '@nestjs/common';
import { getEntityManagerToken } from '@nestjs/typeorm';
import type { EntityManager } from 'typeorm';
import { CONFIG, type Config } from '#platform/config';
import { MeilisearchRanker } from './meilisearch-ranker.js';
import { PostgresSearchEngine } from './postgres-search-engine.js';
import { SearchEngine } from './search-engine.js';
import { SearchRanker } from './search-ranker.js';

/** The search engine of this process. */
@Global()
@Module({
  providers: [
    {
      provide: SearchRanker,
      inject: [CONFIG],
      useFactory: ({ search }: Config) => search && new MeilisearchRanker(search),
    },
    {
      provide: SearchEngine,
      inject: [getEntityManagerToken(), SearchRanker],
      useFactory: (db: EntityManager, ranker: SearchRanker | null) => new PostgresSearchEngine(db, ranker),
    },
  ],
  exports: [SearchEngine, SearchRanker],
})
export class SearchEngineModule {}
