import { Injectable } from '@nestjs/common';
import { RematchRuns, rematchSlice } from '#features/rematches';
import type { JobHandler, JobPayload } from '#platform/jobs';

@Injectable()
export class RematchSliceHandler implements JobHandler<typeof rematchSlice> {
  readonly job = rematchSlice;

  constructor(private readonly runs: RematchRuns) {}

  handle({ rematchId, number }: JobPayload<typeof rematchSlice>): Promise<void> {
    return this.runs.rankSlice(rematchId, number, new Date());
  }
}
