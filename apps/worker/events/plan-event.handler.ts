import { Injectable } from '@nestjs/common';
import { EventPlanner, planEventJob } from '#features/events';
import type { JobHandler, JobPayload } from '#platform/jobs';

@Injectable()
export class PlanEventHandler implements JobHandler<typeof planEventJob> {
  readonly job = planEventJob;

  constructor(private readonly planner: EventPlanner) {}

  handle({ planningId }: JobPayload<typeof planEventJob>): Promise<void> {
    return this.planner.run(planningId, () => new Date());
  }
}
