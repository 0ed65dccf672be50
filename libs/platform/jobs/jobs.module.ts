import { Global, Logger, Module, type BeforeApplicationShutdown, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, type Config } from '#platform/config';
import type { Engine } from './engine.js';
import type { JobLog } from './job-log.js';
import { JobFlows } from './job-flows.js';
import { JobQueues } from './job-queues.js';
import { openEngine } from './open-engine.js';

/** Token of the Engine that the queues and workers of a process share. */
export const JOB_ENGINE = Symbol('JobEngine');

/** Token of the JobLog of this library. */
export const JOB_LOG = Symbol('JobLog');

class FlowsOfProcess extends JobFlows implements BeforeApplicationShutdown {
  beforeApplicationShutdown(): Promise<void> {
    return this.close();
  }
}

class QueuesOfProcess extends JobQueues implements OnApplicationShutdown {
  onApplicationShutdown(): Promise<void> {
    return this.close();
  }
}

/** The queues of a process; the engine is PostgreSQL, or Redis where REDIS_URL is set. */
@Global()
@Module({
  providers: [
    { provide: JOB_LOG, useFactory: nestLog },
    {
      provide: JOB_ENGINE,
      inject: [CONFIG, JOB_LOG],
      useFactory: ({ database, jobs }: Config, log: JobLog) =>
        openEngine({ databaseUrl: database.url, redisUrl: jobs.redisUrl }, log),
    },
    {
      provide: JobQueues,
      inject: [JOB_ENGINE, JOB_LOG],
      useFactory: (engine: Engine, log: JobLog) => new QueuesOfProcess(engine, log),
    },
    {
      provide: JobFlows,
      inject: [JOB_ENGINE, JobQueues, JOB_LOG],
      useFactory: (engine: Engine, queues: JobQueues, log: JobLog) => new FlowsOfProcess(engine, queues, log),
    },
  ],
  exports: [JOB_LOG, JOB_ENGINE, JobQueues, JobFlows],
})
export class JobsModule {}

function nestLog(): JobLog {
  const logger = new Logger('Jobs');
  return {
    info: (fields, message) => logger.log({ ...fields, msg: message }),
    warn: (fields, message) => logger.warn({ ...fields, msg: message }),
    error: (fields, message) => logger.error({ ...fields, msg: message }),
  };
}
