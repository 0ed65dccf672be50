import { Injectable } from '@nestjs/common';
import { readBusyCalendar, BusyCalendars } from '#features/meetings';
import type { JobHandler, JobPayload } from '#platform/jobs';

@Injectable()
export class ReadBusyCalendarHandler implements JobHandler<typeof readBusyCalendar> {
  readonly job = readBusyCalendar;

  constructor(private readonly calendars: BusyCalendars) {}

  handle({ personId }: JobPayload<typeof readBusyCalendar>): Promise<void> {
    return this.calendars.read(personId, new Date());
  }
}
