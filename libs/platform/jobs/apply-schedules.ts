import { isDeepStrictEqual } from 'node:util';
import type { JobSchedulerJson } from 'bullmq';
import type { QueueName } from './define-job.js';
import type { Schedule } from './define-schedule.js';
import type { EngineQueue } from './engine.js';
import { jobOptions, type JobQueues } from './job-queues.js';

/**
 * Makes the schedules of these queues be exactly the given ones. A schedule that has not changed is left alone:
 * BullMQ would throw away its overdue run, which a process that was down at that time must still do.
 */
export async function applySchedules(
  queues: JobQueues,
  names: readonly QueueName[],
  schedules: readonly Schedule[],
): Promise<void> {
  for (const name of names) {
    const queue = queues.queue(name);
    const known = await queue.getJobSchedulers(0, -1);
    const wanted = schedules.filter(({ job }) => job.queue === name);
    for (const { key } of known) if (!wanted.some(({ id }) => id === key)) await queue.removeJobScheduler(key);
    for (const schedule of wanted) await applySchedule(queue, schedule, known);
  }
}

async function applySchedule(queue: EngineQueue, schedule: Schedule, known: JobSchedulerJson[]): Promise<void> {
  const { id, job, payload, cron, timeZone } = schedule;
  const present = known.find(({ key }) => key === id);
  if (present && isSame(present, schedule) && (await queue.getJob(`repeat:${id}:${present.next}`))) return;
  await queue.upsertJobScheduler(
    id,
    { pattern: cron, tz: timeZone },
    { name: job.name, data: payload, opts: jobOptions(job) },
  );
}

function isSame(present: JobSchedulerJson, { job, payload, cron, timeZone }: Schedule): boolean {
  return (
    present.name === job.name &&
    present.pattern === cron &&
    present.tz === timeZone &&
    isDeepStrictEqual(present.template?.data ?? {}, payload)
  );
}
