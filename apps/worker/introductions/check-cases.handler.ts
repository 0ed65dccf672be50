import { Injectable } from '@nestjs/common';
import { CaseClosingService, CaseLivenessService, checkCases, FollowUpsService } from '#features/introductions';
import type { JobHandler } from '#platform/jobs';

@Injectable()
export class CheckCasesHandler implements JobHandler<typeof checkCases> {
  readonly job = checkCases;

  constructor(
    private readonly liveness: CaseLivenessService,
    private readonly closing: CaseClosingService,
    private readonly followUps: FollowUpsService,
  ) {}

  async handle(): Promise<void> {
    const now = new Date();
    await this.liveness.sweep(now);
    await this.closing.sweep(now);
    await this.followUps.sweep(now);
  }
}
