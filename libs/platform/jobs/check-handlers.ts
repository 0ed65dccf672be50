import { jobKey, type JobDefinition, type QueueName } from './define-job.js';
import type { JobHandler } from './job-handler.js';

export interface HandlerCheck {
  readonly consumes: readonly QueueName[];
  readonly declared: readonly JobDefinition[];
  readonly handlers: readonly JobHandler[];
}

/** What is wrong with the handlers of a process, one sentence each; empty when it may start. */
export function handlerProblems({ consumes, declared, handlers }: HandlerCheck): string[] {
  const counts = new Map<string, number>();
  for (const { job } of handlers) counts.set(jobKey(job), (counts.get(jobKey(job)) ?? 0) + 1);
  const missing = declared
    .filter((job) => consumes.includes(job.queue) && !counts.has(jobKey(job)))
    .map((job) => `Job "${jobKey(job)}" has no handler.`);
  const doubled = [...counts].filter(([, count]) => count > 1).map(([key]) => `Job "${key}" has two handlers.`);
  const strangers = handlers
    .filter(({ job }) => !consumes.includes(job.queue))
    .map(({ job }) => `Job "${jobKey(job)}" has a handler, but its queue is not consumed here.`);
  return [...missing, ...doubled, ...strangers];
}

/** @throws Error that names every job of the consumed queues without handler, or with two. */
export function assertHandlers(check: HandlerCheck): void {
  const problems = handlerProblems(check);
  if (problems.length > 0) throw new Error(problems.join('\n'));
}
