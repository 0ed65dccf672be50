import { Injectable } from '@nestjs/common';
import { EventReminders, remindEvents } from '#features/events';
import type { JobHandler } from '#platform/jobs';

@Injectable()
export class RemindEventsHandler implements JobHandler<typeof remindEvents> {
  readonly job = remindEvents;

  constructor(private readonly reminders: EventReminders) {}

  handle(): Promise<void> {
    return this.reminders.sendDue(new Date());
  }
}
