import { randomUUID } from 'node:crypto';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { mirrorSearch, SearchIndexer } from '#features/search';
import { JobQueues, type JobHandler } from '#platform/jobs';
import { indexSearch } from '#platform/search-engine';

@Injectable()
export class IndexSearchHandler implements JobHandler<typeof indexSearch>, OnApplicationBootstrap {
  readonly job = indexSearch;

  constructor(
    private readonly indexer: SearchIndexer,
    private readonly queues: JobQueues,
  ) {}

  /** A migration of a new release may have made everything pending, and wakes nobody. */
  async onApplicationBootstrap(): Promise<void> {
    const { queue, name } = indexSearch;
    await this.queues.addAll(queue, [{ id: randomUUID(), name, payload: {}, delayMs: 0 }]);
  }

  async handle(): Promise<void> {
    await this.indexer.drain();
    const { queue, name } = mirrorSearch;
    if (this.indexer.hasBeside) {
      await this.queues.addAll(queue, [{ id: randomUUID(), name, payload: { reconcile: false }, delayMs: 0 }]);
    }
  }
}
