import { Injectable } from '@nestjs/common';
import { rematchAll } from '#features/matches';
import { RematchRuns } from '#features/rematches';
import type { JobHandler, JobPayload } from '#platform/jobs';

@Injectable()
export class RematchAllHandler implements JobHandler<typeof rematchAll> {
  readonly job = rematchAll;

  constructor(private readonly runs: RematchRuns) {}

  handle({ rematchId }: JobPayload<typeof rematchAll>): Promise<void> {
    return this.runs.begin(rematchId, new Date());
  }
}
