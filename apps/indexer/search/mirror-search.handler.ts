import { Injectable, Logger } from '@nestjs/common';
import { mirrorSearch, SearchIndexer } from '#features/search';
import { JobQueues, type JobHandler, type JobPayload } from '#platform/jobs';

const RETRY_MS = 5_000;

@Injectable()
export class MirrorSearchHandler implements JobHandler<typeof mirrorSearch> {
  readonly job = mirrorSearch;
  private readonly logger = new Logger(MirrorSearchHandler.name);

  constructor(
    private readonly indexer: SearchIndexer,
    private readonly queues: JobQueues,
  ) {}

  async handle({ reconcile }: JobPayload<typeof mirrorSearch>): Promise<void> {
    try {
      await (reconcile ? this.indexer.reconcileBeside() : this.indexer.drainBeside());
    } catch (error) {
      this.logger.warn(`The search engine beside PostgreSQL does not take changes: ${describe(error)}`);
      await this.tryAgain();
    }
  }

  /** Once in five seconds, however many changes wait and however long the engine is away. */
  private async tryAgain(): Promise<void> {
    const now = Date.now();
    const next = Math.floor(now / RETRY_MS) + 1;
    const id = `mirror-search-${next}`;
    await this.queues.addAll(mirrorSearch.queue, [
      { id, name: mirrorSearch.name, payload: { reconcile: false }, delayMs: next * RETRY_MS - now },
    ]);
  }
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
