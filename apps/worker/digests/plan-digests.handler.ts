import { Injectable } from '@nestjs/common';
import { DigestRunsService, planDigests } from '#features/digests';
import type { JobHandler } from '#platform/jobs';

@Injectable()
export class PlanDigestsHandler implements JobHandler<typeof planDigests> {
  readonly job = planDigests;

  constructor(private readonly runs: DigestRunsService) {}

  async handle(): Promise<void> {
    await this.runs.plan(new Date());
  }
}
