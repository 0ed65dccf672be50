import {
  Global,
  Module,
  type BeforeApplicationShutdown,
  type DynamicModule,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { CONFIG, type Config } from '#platform/config';
import { JOB_LOG, JobQueues, type JobLog } from '#platform/jobs';
import { Outbox } from './outbox.js';
import { Relay } from './relay.js';

class RunningRelay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(private readonly relay: Relay) {}

  onApplicationBootstrap(): void {
    this.relay.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.relay.stop();
  }
}

/** Gives use cases their Outbox; `withRelay` also runs the relay in this process. */
@Global()
@Module({ providers: [Outbox], exports: [Outbox] })
export class OutboxModule {
  static withRelay(): DynamicModule {
    return {
      module: OutboxModule,
      providers: [
        {
          provide: Relay,
          inject: [CONFIG, JobQueues, JOB_LOG],
          useFactory: ({ database }: Config, queues: JobQueues, log: JobLog) => new Relay(database.url, queues, log),
        },
        { provide: RunningRelay, inject: [Relay], useFactory: (relay: Relay) => new RunningRelay(relay) },
      ],
      exports: [Relay],
    };
  }
}
