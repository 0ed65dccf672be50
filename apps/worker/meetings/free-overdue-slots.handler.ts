import { Injectable } from '@nestjs/common';
import { freeOverdueSlots, MeetingsService } from '#features/meetings';
import type { JobHandler, JobPayload } from '#platform/jobs';

@Injectable()
export class FreeOverdueSlotsHandler implements JobHandler<typeof freeOverdueSlots> {
  readonly job = freeOverdueSlots;

  constructor(private readonly meetings: MeetingsService) {}

  handle({ meetingId }: JobPayload<typeof freeOverdueSlots>): Promise<void> {
    return this.meetings.freeOverdue(meetingId, new Date());
  }
}
