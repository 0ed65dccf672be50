import type { FlowJob, Job, JobSchedulerJson, JobsOptions, Processor, QueueOptions, WorkerOptions } from 'bullmq';

/** What we use of a BullMQ queue, on either engine. */
export interface EngineQueue {
  addBulk(jobs: { name: string; data: unknown; opts: JobsOptions }[]): Promise<unknown>;
  getJobSchedulers(start?: number, end?: number): Promise<JobSchedulerJson[]>;
  upsertJobScheduler(
    id: string,
    repeat: { pattern: string; tz: string },
    template: { name: string; data: unknown; opts: JobsOptions },
  ): Promise<unknown>;
  removeJobScheduler(id: string): Promise<boolean>;
  getJob(id: string): Promise<Job | undefined>;
  getJobCounts(...states: ('waiting' | 'active' | 'delayed' | 'failed')[]): Promise<Record<string, number>>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  close(): Promise<void>;
}

/** What we use of a BullMQ worker, on either engine. */
export interface EngineWorker {
  run(): Promise<void>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'failed', listener: (job: Job | undefined, error: Error) => void): unknown;
  close(force?: boolean): Promise<void>;
}

/** What we use of BullMQ's flows, on either engine. */
export interface EngineFlows {
  add(flow: FlowJob): Promise<unknown>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  close(): Promise<void>;
}

/** Where the queues live: PostgreSQL or Redis. */
export interface Engine {
  queue(name: string, options: Omit<QueueOptions, 'connection'>): EngineQueue;
  flows(): EngineFlows;
  worker(name: string, process: Processor, options: Omit<WorkerOptions, 'connection'>): EngineWorker;
  /** Why jobs cannot be trusted to this engine now, one sentence each; empty when all is well. */
  problems(): Promise<string[]>;
  /** Ends the connections, once queues and workers are closed. */
  close(): Promise<void>;
}
