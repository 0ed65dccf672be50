import { Injectable, Logger } from '@nestjs/common';
import { MeetingsService, freeAllOverdue } from '#features/meetings';
import type { JobHandler } from '#platform/jobs';

@Injectable()
export class FreeAllOverdueHandler implements JobHandler<typeof freeAllOverdue> {
  readonly job = freeAllOverdue;
  private readonly log = new Logger('Meetings');

  constructor(private readonly meetings: MeetingsService) {}

  async handle(): Promise<void> {
    const count = await this.meetings.freeAllOverdue(new Date());
    if (count > 0) this.log.warn({ count, msg: 'held times were freed without their own job' });
  }
}
