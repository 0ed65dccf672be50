import type { FlowJob } from 'bullmq';
import type { JobDefinition, JobPayload } from './define-job.js';
import type { Engine, EngineFlows } from './engine.js';
import { jobOptions, type JobQueues } from './job-queues.js';
import type { JobLog } from './job-log.js';

/** One job of a flow. The id is unique in its queue, and holds no colon. */
export interface FlowStep {
  readonly id: string;
  readonly job: JobDefinition;
  readonly payload: unknown;
}

/** Names a step of a flow. @throws ZodError when the payload is not the job's */
export function flowStep<Job extends JobDefinition>(id: string, job: Job, payload: JobPayload<Job>): FlowStep {
  return { id, job, payload: job.payload.parse(payload) };
}

/** BullMQ takes lower numbers first, and jobs without one before all others. */
const AFTER_EVERYTHING_ELSE = 10;

/** Work in many parts, any of which any process takes, and one job that runs when all of them are over. */
export class JobFlows {
  private flows: EngineFlows | null = null;

  constructor(
    private readonly engine: Engine,
    private readonly queues: Pick<JobQueues, 'queue'>,
    private readonly log: JobLog,
  ) {}

  /**
   * Adds the parts and what follows them, all or nothing; a flow whose last job is there already is left as it is.
   * A part that fails for good does not keep the last job from running. Jobs outside of flows go first.
   */
  async add(last: FlowStep, parts: readonly FlowStep[]): Promise<void> {
    if (await this.queues.queue(last.job.queue).getJob(last.id)) return;
    const children = parts.map((part) => ({
      ...toFlowJob(part),
      opts: { ...toFlowJob(part).opts, priority: AFTER_EVERYTHING_ELSE, ignoreDependencyOnFailure: true },
    }));
    await this.open().add({ ...toFlowJob(last), children });
  }

  async close(): Promise<void> {
    await this.flows?.close();
  }

  private open(): EngineFlows {
    if (this.flows) return this.flows;
    this.flows = this.engine.flows();
    this.flows.on('error', (error) => this.log.warn({ err: error }, 'the job flows reported an error'));
    return this.flows;
  }
}

function toFlowJob({ id, job, payload }: FlowStep): Omit<FlowJob, 'children'> & { opts: object } {
  return { name: job.name, queueName: job.queue, data: payload, opts: { ...jobOptions(job), jobId: id } };
}
