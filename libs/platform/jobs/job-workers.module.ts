import {
  Module,
  type BeforeApplicationShutdown,
  type DynamicModule,
  type ModuleMetadata,
  type OnApplicationBootstrap,
  type Type,
} from '@nestjs/common';
import { applySchedules } from './apply-schedules.js';
import type { QueueName } from './define-job.js';
import type { Schedule } from './define-schedule.js';
import type { Engine } from './engine.js';
import type { JobHandler } from './job-handler.js';
import type { JobLog } from './job-log.js';
import { JobQueues } from './job-queues.js';
import { JobWorkers } from './job-workers.js';
import { JOB_ENGINE, JOB_LOG } from './jobs.module.js';

export interface WorkersOfProcess {
  readonly consumes: readonly QueueName[];
  /** One class a job; their dependencies come from `imports`. */
  readonly handlers: readonly Type<JobHandler>[];
  readonly schedules: readonly Schedule[];
  readonly imports: NonNullable<ModuleMetadata['imports']>;
}

class RunningWorkers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    private readonly workers: JobWorkers,
    private readonly queues: JobQueues,
    private readonly options: WorkersOfProcess,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    await applySchedules(this.queues, this.options.consumes, this.options.schedules);
    this.workers.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.workers.close();
  }
}

/** Runs jobs in this process; it does not start when a job of a consumed queue has no handler, or two. */
@Module({})
export class JobWorkersModule {
  static with(options: WorkersOfProcess): DynamicModule {
    const handlers = [...options.handlers];
    return {
      module: JobWorkersModule,
      imports: options.imports,
      providers: [
        ...handlers,
        {
          provide: RunningWorkers,
          inject: [JOB_ENGINE, JOB_LOG, JobQueues, ...handlers],
          useFactory: (engine: Engine, log: JobLog, queues: JobQueues, ...ready: JobHandler[]) =>
            new RunningWorkers(
              new JobWorkers(engine, log, { consumes: options.consumes, handlers: ready }),
              queues,
              options,
            ),
        },
      ],
    };
  }
}
