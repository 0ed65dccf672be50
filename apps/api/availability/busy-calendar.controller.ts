import { Body, Controller, Delete, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BusyCalendars } from '#features/meetings';
import { CurrentPersonId, Operation } from '../http/access/operation.js';
import { Returns, ReturnsNothing } from '../http/returns.js';
import { busyBody, busyView, toBusyView, type BusyBody, type BusyView } from './busy-calendar.contract.js';

@ApiTags('meetings')
@Controller('people/me/busy-calendar')
export class BusyCalendarController {
  constructor(private readonly calendars: BusyCalendars) {}

  @Get()
  @Operation('busy-calendar.get')
  @Returns(200, busyView)
  async get(@CurrentPersonId() personId: string): Promise<BusyView> {
    return toBusyView(await this.calendars.find(personId));
  }

  /** The calendar is read in a moment, then every half hour. */
  @Put()
  @Operation('busy-calendar.subscribe')
  @Returns(200, busyView)
  async subscribe(
    @CurrentPersonId() personId: string,
    @Body({ schema: busyBody }) { url }: BusyBody,
  ): Promise<BusyView> {
    await this.calendars.subscribe(personId, url, new Date());
    return this.get(personId);
  }

  @Delete()
  @Operation('busy-calendar.unsubscribe')
  @ReturnsNothing()
  async unsubscribe(@CurrentPersonId() personId: string): Promise<void> {
    await this.calendars.unsubscribe(personId);
  }
}
