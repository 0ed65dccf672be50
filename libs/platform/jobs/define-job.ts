import type { z } from 'zod';

/** Every queue of the product. Each is consumed by one kind of process only. */
export const QUEUES = ['matching', 'planning', 'indexing', 'mirroring', 'mail', 'digests', 'deadlines'] as const;
export type QueueName = (typeof QUEUES)[number];

/** How often a job that throws is tried, and how long it waits: `firstDelayMs`, then twice as long each time. */
export interface Retry {
  readonly attempts: number;
  readonly firstDelayMs: number;
}

export interface JobDefinition<Schema extends z.ZodType = z.ZodType> {
  readonly queue: QueueName;
  /** Imperative, kebab-case: `send-mail`. */
  readonly name: string;
  /** A `z.strictObject` of ids: the handler reloads what they name. */
  readonly payload: Schema;
  /** Without it: 10 attempts, over nine minutes. */
  readonly retry?: Retry;
}

export type JobPayload<Job extends JobDefinition> = z.infer<Job['payload']>;

const declared = new Map<string, JobDefinition>();

/**
 * Declares a job. A process that consumes the job's queue then refuses to start without exactly one handler for it.
 * @throws Error when the queue has a job of that name already.
 */
export function defineJob<Schema extends z.ZodType>(job: JobDefinition<Schema>): JobDefinition<Schema> {
  const key = jobKey(job);
  if (declared.has(key)) throw new Error(`Job "${key}" is declared twice.`);
  declared.set(key, job);
  return Object.freeze(job);
}

/** The jobs declared by the modules that this process has loaded. */
export function declaredJobs(): readonly JobDefinition[] {
  return [...declared.values()];
}

export function findJob(queue: string, name: string): JobDefinition | undefined {
  return declared.get(`${queue}/${name}`);
}

/** `queue/name`, for messages and maps. */
export function jobKey(job: Pick<JobDefinition, 'queue' | 'name'>): string {
  return `${job.queue}/${job.name}`;
}
