import { Body, Controller, Delete, Get, Header, Param, Put, Query } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { EventsService, exportAttendees, RegistrationsService } from '#features/events';
import { CurrentAccess, CurrentPersonId, Operation, type Access } from '../http/access/operation.js';
import { IfMatch } from '../http/if-match.js';
import { Returns, ReturnsNothing } from '../http/returns.js';
import { viewerOf } from './event-viewer.js';
import {
  attendeeListView,
  attendeesQuery,
  checkInBody,
  participantListView,
  registrationBody,
  registrationView,
  toAttendeeList,
  toParticipantList,
  toRegistrationContent,
  toRegistrationView,
  type AttendeeListView,
  type AttendeesQuery,
  type CheckInBody,
  type ParticipantListView,
  type RegistrationBody,
  type RegistrationView,
} from './event-registrations.contract.js';

const id = { schema: z.uuid() };

@ApiTags('events')
@Controller('events/:eventId')
export class EventRegistrationsController {
  constructor(
    private readonly events: EventsService,
    private readonly registrations: RegistrationsService,
  ) {}

  /** The reader's own; version 0 as long as there is none. */
  @Get('registration')
  @Operation('events.get-registration')
  @Returns(200, registrationView)
  async get(@Param('eventId', id) eventId: string, @CurrentAccess() access: Access): Promise<RegistrationView> {
    return toRegistrationView(await this.registrations.get(eventId, viewerOf(access)));
  }

  /** Registers, or changes what was said. */
  @Put('registration')
  @Operation('events.register')
  @Returns(200, registrationView)
  async save(
    @Param('eventId', id) eventId: string,
    @Body({ schema: registrationBody }) body: RegistrationBody,
    @IfMatch() version: number,
    @CurrentAccess() access: Access,
  ): Promise<RegistrationView> {
    const now = new Date();
    await this.registrations.save(eventId, viewerOf(access), toRegistrationContent(body), { version, now });
    return this.get(eventId, access);
  }

  @Delete('registration')
  @Operation('events.withdraw')
  @ReturnsNothing()
  withdraw(@Param('eventId', id) eventId: string, @CurrentPersonId() personId: string): Promise<void> {
    return this.registrations.withdraw(eventId, personId, new Date());
  }

  /** Who takes part, as far as the reader may know: the owner of an anonymous challenge does not stand beside it. */
  @Get('participants')
  @Operation('events.list-participants')
  @Returns(200, participantListView)
  async participants(
    @Param('eventId', id) eventId: string,
    @CurrentAccess() access: Access,
  ): Promise<ParticipantListView> {
    return toParticipantList(await this.registrations.list(eventId, viewerOf(access)));
  }

  @Get('attendees')
  @Operation('events.list-attendees')
  @Returns(200, attendeeListView)
  async attendees(@Param('eventId', id) eventId: string): Promise<AttendeeListView> {
    return toAttendeeList(await this.registrations.listAttendees(eventId));
  }

  /** The check-in list for a spreadsheet. */
  @Get('attendees.csv')
  @Operation('events.list-attendees')
  @ApiProduces('text/csv')
  @Header('content-type', 'text/csv; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="check-in.csv"')
  async export(
    @Param('eventId', id) eventId: string,
    @Query({ schema: attendeesQuery }) { language }: AttendeesQuery,
  ): Promise<string> {
    const { zone } = await this.events.get(eventId);
    return exportAttendees(await this.registrations.listAttendees(eventId), zone, language);
  }

  @Put('attendees/:personId')
  @Operation('events.check-in')
  @ReturnsNothing()
  checkIn(
    @Param('eventId', id) eventId: string,
    @Param('personId', id) personId: string,
    @Body({ schema: checkInBody }) { isHere }: CheckInBody,
  ): Promise<void> {
    return this.registrations.checkIn(eventId, personId, isHere ? new Date() : null);
  }
}
