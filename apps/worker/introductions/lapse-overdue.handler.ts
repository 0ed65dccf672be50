import { Injectable, Logger } from '@nestjs/common';
import { CaseStepsService, lapseOverdue } from '#features/introductions';
import type { JobHandler } from '#platform/jobs';

@Injectable()
export class LapseOverdueHandler implements JobHandler<typeof lapseOverdue> {
  readonly job = lapseOverdue;
  private readonly log = new Logger('Introductions');

  constructor(private readonly steps: CaseStepsService) {}

  async handle(): Promise<void> {
    const count = await this.steps.lapseOverdue(new Date());
    if (count > 0) this.log.warn({ count, msg: 'introductions lapsed without their own job' });
  }
}
