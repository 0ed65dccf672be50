import { Injectable } from '@nestjs/common';
import { SearchIndexer } from '#features/search';
import type { JobHandler } from '#platform/jobs';
import { indexSearch } from '#platform/search-engine';

@Injectable()
export class IndexSearchHandler implements JobHandler<typeof indexSearch> {
  readonly job = indexSearch;

  constructor(private readonly indexer: SearchIndexer) {}

  async handle(): Promise<void> {
    await this.indexer.drain();
  }
}
