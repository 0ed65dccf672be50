import type { JobDefinition, JobPayload } from './define-job.js';

/**
 * One class per job. Must be safe to run twice and out of order: jobs are delivered at least once.
 * Throwing means "try again later"; what is expected and permanent is logged and finished.
 */
export interface JobHandler<Job extends JobDefinition = JobDefinition> {
  readonly job: Job;
  handle(payload: JobPayload<Job>): Promise<void>;
}
