import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { CapabilityReplica } from './capability-replica.js';

const LOOK_EVERY_MS = 20_000;

/** Keeps a snapshot of this process's ranking index for processes that start later: for the worker. */
@Injectable()
export class SnapshotKeeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('SnapshotKeeper');
  private timer: NodeJS.Timeout | null = null;
  private keeping: Promise<void> = Promise.resolve();

  constructor(private readonly replica: CapabilityReplica) {}

  onApplicationBootstrap(): void {
    this.schedule();
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    await this.keeping;
  }

  private schedule(): void {
    this.timer = setTimeout(() => {
      this.keeping = this.replica
        .keepSnapshot()
        .catch((error: unknown) => this.logger.error({ err: error, msg: 'Cannot keep a snapshot; trying again' }))
        .finally(() => this.timer && this.schedule());
    }, LOOK_EVERY_MS);
  }
}
