import type { JobsOptions } from 'bullmq';
import { findJob, QUEUES, type JobDefinition, type QueueName, type Retry } from './define-job.js';
import type { Engine, EngineQueue } from './engine.js';
import type { JobLog } from './job-log.js';

/** A job on its way: `id` is the id of its outbox row, so that it is queued once however often it is added. */
export interface QueuedJob {
  readonly id: string;
  readonly name: string;
  readonly payload: unknown;
  /** Milliseconds to wait before the job may run. */
  readonly delayMs: number;
}

export interface QueueFigures {
  readonly queue: QueueName;
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly failed: number;
}

const DEFAULT_RETRY: Retry = { attempts: 10, firstDelayMs: 1_000 };

/** The queues from the side of the relay, the schedules and the health page. Use cases write to the outbox instead. */
export class JobQueues {
  private readonly queues = new Map<string, EngineQueue>();

  constructor(
    private readonly engine: Engine,
    private readonly log: JobLog,
  ) {}

  /** Adds all jobs or none; a job whose id is in the queue already is left as it is. */
  async addAll(queue: string, jobs: readonly QueuedJob[]): Promise<void> {
    await this.queue(queue).addBulk(
      jobs.map(({ id, name, payload, delayMs }) => ({
        name,
        data: payload,
        opts: { ...jobOptions(findJob(queue, name)), jobId: id, delay: delayMs },
      })),
    );
  }

  /** One BullMQ queue, opened at the first use and closed with the process. */
  queue(name: string): EngineQueue {
    const existing = this.queues.get(name);
    if (existing) return existing;
    const created = this.engine.queue(name, {});
    created.on('error', (error) => this.log.warn({ err: error, queue: name }, 'the job queue reported an error'));
    this.queues.set(name, created);
    return created;
  }

  async figures(): Promise<QueueFigures[]> {
    return Promise.all(
      QUEUES.map(async (queue) => {
        const counts = await this.queue(queue).getJobCounts('waiting', 'active', 'delayed', 'failed');
        return {
          queue,
          waiting: counts['waiting'] ?? 0,
          active: counts['active'] ?? 0,
          delayed: counts['delayed'] ?? 0,
          failed: counts['failed'] ?? 0,
        };
      }),
    );
  }

  /** Why jobs cannot be trusted to the engine now, one sentence each; empty when all is well. */
  problems(): Promise<string[]> {
    return this.engine.problems();
  }

  async close(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close()));
    await this.engine.close();
  }
}

/** Completed jobs go at once: keeping a number of them deadlocks BullMQ on PostgreSQL. Failed ones stay to be seen. */
export function jobOptions(job: Pick<JobDefinition, 'retry'> | undefined): JobsOptions {
  const { attempts, firstDelayMs } = job?.retry ?? DEFAULT_RETRY;
  return { attempts, backoff: { type: 'exponential', delay: firstDelayMs }, removeOnComplete: true };
}
