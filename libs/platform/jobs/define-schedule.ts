import type { JobDefinition, JobPayload } from './define-job.js';

export interface Schedule<Job extends JobDefinition = JobDefinition> {
  /** Unique among the schedules of the job's queue. */
  readonly id: string;
  readonly job: Job;
  readonly payload: JobPayload<Job>;
  /** Cron, five fields or six with seconds: `0 7 * * 1` is Mondays at seven. */
  readonly cron: string;
  /** IANA name; the cron expression is read in that zone, over clock changes too. */
  readonly timeZone: string;
}

/** @throws ZodError when the payload is not the job's. */
export function defineSchedule<Job extends JobDefinition>(schedule: Schedule<Job>): Schedule<Job> {
  schedule.job.payload.parse(schedule.payload);
  return Object.freeze(schedule);
}
