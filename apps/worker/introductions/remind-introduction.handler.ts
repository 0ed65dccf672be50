import { Injectable } from '@nestjs/common';
import { CaseStepsService, remindIntroduction } from '#features/introductions';
import type { JobHandler, JobPayload } from '#platform/jobs';

@Injectable()
export class RemindIntroductionHandler implements JobHandler<typeof remindIntroduction> {
  readonly job = remindIntroduction;

  constructor(private readonly steps: CaseStepsService) {}

  handle({ introductionId, ...reminder }: JobPayload<typeof remindIntroduction>): Promise<void> {
    return this.steps.remind(introductionId, reminder, new Date());
  }
}
