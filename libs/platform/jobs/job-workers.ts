import { UnrecoverableError, type Job, type WorkerOptions } from 'bullmq';
import { assertHandlers } from './check-handlers.js';
import { declaredJobs, type JobDefinition, type QueueName } from './define-job.js';
import type { Engine, EngineWorker } from './engine.js';
import type { JobHandler } from './job-handler.js';
import type { JobLog } from './job-log.js';

const CONCURRENCY: Record<QueueName, number> = {
  matching: 2,
  // Each takes a whole core for up to 20 s.
  planning: 1,
  indexing: 1,
  mirroring: 1,
  mail: 5,
  digests: 2,
  deadlines: 1,
};
const CLOSE_WITHIN_MS = 25_000;

/**
 * A job that was being worked on when its process died runs again after at most lock + check: about 25 s.
 * BullMQ gives up after the first such crash by default; here `maxStartedAttempts` stops a job that kills its workers.
 */
const WORKER_OPTIONS = {
  lockDuration: 20_000,
  stalledInterval: 5_000,
  maxStalledCount: 100,
  maxStartedAttempts: 25,
  runRetryDelay: 1_000,
} satisfies Omit<WorkerOptions, 'connection'>;

export interface WorkersOptions {
  readonly consumes: readonly QueueName[];
  readonly handlers: readonly JobHandler[];
  /** The jobs that need a handler where their queue is consumed; without it, all that the loaded modules declare. */
  readonly declared?: readonly JobDefinition[];
  readonly tuning?: Partial<typeof WORKER_OPTIONS>;
}

/** Runs the jobs of the consumed queues, each by its one handler. */
export class JobWorkers {
  private workers: EngineWorker[] = [];

  /** @throws Error when a declared job of a consumed queue has no handler here, or two. */
  constructor(
    private readonly engine: Engine,
    private readonly log: JobLog,
    private readonly options: WorkersOptions,
  ) {
    assertHandlers({ declared: declaredJobs(), ...options });
  }

  start(): void {
    this.workers = this.options.consumes.map((queue) => this.startOne(queue));
  }

  /** Takes no more jobs and waits 25 s for the running ones; what is unfinished then runs again elsewhere. */
  async close(): Promise<void> {
    const closing = Promise.all(this.workers.map((worker) => worker.close()));
    const late = new Promise<'late'>((resolve) => setTimeout(resolve, CLOSE_WITHIN_MS, 'late').unref());
    if ((await Promise.race([closing, late])) !== 'late') return;
    this.log.warn({}, 'jobs did not finish in time and will run again');
    await Promise.all(this.workers.map((worker) => worker.close(true)));
  }

  private startOne(queue: QueueName): EngineWorker {
    const handlers = new Map(
      this.options.handlers.filter(({ job }) => job.queue === queue).map((handler) => [handler.job.name, handler]),
    );
    const worker = this.engine.worker(queue, (job) => runJob(handlers, job), {
      ...WORKER_OPTIONS,
      ...this.options.tuning,
      concurrency: CONCURRENCY[queue],
    });
    worker.on('error', (err) => this.log.warn({ err, queue }, 'the job worker reported an error'));
    worker.on('failed', (job, err) => this.reportFailure(queue, job, err));
    return worker;
  }

  private reportFailure(queue: QueueName, job: Job | undefined, err: Error): void {
    const fields = { err, queue, job: job?.name, jobId: job?.id, attempt: job?.attemptsMade };
    if (job?.finishedOn) this.log.error(fields, 'job failed for good');
    else this.log.warn(fields, 'job failed and will be tried again');
  }
}

async function runJob(handlers: ReadonlyMap<string, JobHandler>, { name, data }: Job): Promise<void> {
  const handler = handlers.get(name);
  if (!handler) throw new Error(`No handler for job "${name}": a newer release may have added it.`);
  const payload = handler.job.payload.safeParse(data);
  if (!payload.success) throw new UnrecoverableError(`Payload of job "${name}" is not valid: ${payload.error.message}`);
  await handler.handle(payload.data);
}
