import { Injectable } from '@nestjs/common';
import { reconcileSearch, SearchIndexer } from '#features/search';
import type { JobHandler } from '#platform/jobs';

@Injectable()
export class ReconcileSearchHandler implements JobHandler<typeof reconcileSearch> {
  readonly job = reconcileSearch;

  constructor(private readonly indexer: SearchIndexer) {}

  handle(): Promise<void> {
    return this.indexer.reconcile();
  }
}
