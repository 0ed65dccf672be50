import { Injectable } from '@nestjs/common';
import { MeetingReminders, remindMeetings } from '#features/meetings';
import type { JobHandler } from '#platform/jobs';

@Injectable()
export class RemindMeetingsHandler implements JobHandler<typeof remindMeetings> {
  readonly job = remindMeetings;

  constructor(private readonly reminders: MeetingReminders) {}

  handle(): Promise<void> {
    return this.reminders.sendDue(new Date());
  }
}
