import { Injectable, Logger } from '@nestjs/common';
import { Housekeeping, sweepOldRows } from '#platform/housekeeping';
import type { JobHandler } from '#platform/jobs';

@Injectable()
export class SweepOldRowsHandler implements JobHandler<typeof sweepOldRows> {
  readonly job = sweepOldRows;
  private readonly log = new Logger('Housekeeping');

  constructor(private readonly housekeeping: Housekeeping) {}

  async handle(): Promise<void> {
    const swept = await this.housekeeping.sweep(new Date());
    if (swept.answers + swept.limits > 0) this.log.log({ ...swept, msg: 'old rows were deleted' });
  }
}
