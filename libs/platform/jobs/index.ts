export { checkRedis } from './check-redis.js';
export {
  declaredJobs,
  defineJob,
  jobKey,
  QUEUES,
  type JobDefinition,
  type JobPayload,
  type QueueName,
  type Retry,
} from './define-job.js';
export { defineSchedule, type Schedule } from './define-schedule.js';
export { type JobHandler } from './job-handler.js';
export { assertHandlers, handlerProblems } from './check-handlers.js';
export { type JobLog } from './job-log.js';
export { migrateJobs } from './migrate-jobs.js';
export { openEngine, type EngineLocation } from './open-engine.js';
export { type Engine } from './engine.js';
export { flowStep, JobFlows, type FlowStep } from './job-flows.js';
export { JobQueues, type QueuedJob, type QueueFigures } from './job-queues.js';
export { JobWorkers, type WorkersOptions } from './job-workers.js';
export { applySchedules } from './apply-schedules.js';
export { JobsModule, JOB_ENGINE, JOB_LOG } from './jobs.module.js';
export { JobWorkersModule, type WorkersOfProcess } from './job-workers.module.js';
