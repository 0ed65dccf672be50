import { Injectable } from '@nestjs/common';
import { finishRematch, RematchRuns } from '#features/rematches';
import type { JobHandler, JobPayload } from '#platform/jobs';

@Injectable()
export class FinishRematchHandler implements JobHandler<typeof finishRematch> {
  readonly job = finishRematch;

  constructor(private readonly runs: RematchRuns) {}

  handle({ rematchId }: JobPayload<typeof finishRematch>): Promise<void> {
    return this.runs.finish(rematchId, new Date());
  }
}
