import { Injectable } from '@nestjs/common';
import { CaseStepsService, lapseIntroduction } from '#features/introductions';
import type { JobHandler, JobPayload } from '#platform/jobs';

@Injectable()
export class LapseIntroductionHandler implements JobHandler<typeof lapseIntroduction> {
  readonly job = lapseIntroduction;

  constructor(private readonly steps: CaseStepsService) {}

  handle({ introductionId }: JobPayload<typeof lapseIntroduction>): Promise<void> {
    return this.steps.lapse(introductionId, new Date());
  }
}
