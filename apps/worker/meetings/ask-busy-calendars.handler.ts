import { Injectable } from '@nestjs/common';
import { askBusyCalendars, BusyCalendars } from '#features/meetings';
import type { JobHandler } from '#platform/jobs';

@Injectable()
export class AskBusyCalendarsHandler implements JobHandler<typeof askBusyCalendars> {
  readonly job = askBusyCalendars;

  constructor(private readonly calendars: BusyCalendars) {}

  handle(): Promise<void> {
    return this.calendars.askDue(new Date());
  }
}
