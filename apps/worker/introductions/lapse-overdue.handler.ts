import { Injectable, Logger } from '@nestjs/common';
import { CaseClosingService, CaseStepsService, lapseOverdue } from '#features/introductions';
import type { JobHandler } from '#platform/jobs';

@Injectable()
export class LapseOverdueHandler implements JobHandler<typeof lapseOverdue> {
  readonly job = lapseOverdue;
  private readonly log = new Logger('Introductions');

  constructor(
    private readonly steps: CaseStepsService,
    private readonly closing: CaseClosingService,
  ) {}

  async handle(): Promise<void> {
    const count = await this.steps.lapseOverdue(new Date());
    if (count > 0) this.log.warn({ count, msg: 'introductions lapsed without their own job' });
    await this.closing.sweep(new Date());
  }
}
