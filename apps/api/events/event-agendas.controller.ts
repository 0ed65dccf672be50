import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { EventAgendasService } from '#features/events';
import { CurrentPersonId, Operation } from '../http/access/operation.js';
import { Returns } from '../http/returns.js';
import {
  agendaListView,
  agendaView,
  ownEventMeetingsView,
  toAgenda,
  toAgendaList,
  toOwnEventMeetings,
  type AgendaListView,
  type AgendaView,
  type OwnEventMeetingsView,
} from './event-agendas.contract.js';

const id = { schema: z.uuid() };

/** What was published of the plan of an event. */
@ApiTags('events')
@Controller()
export class EventAgendasController {
  constructor(private readonly agendas: EventAgendasService) {}

  /** The reader's meetings to come, at all events. */
  @Get('people/me/event-meetings')
  @Operation('events.list-own-meetings')
  @Returns(200, ownEventMeetingsView)
  async listOwn(@CurrentPersonId() personId: string): Promise<OwnEventMeetingsView> {
    return toOwnEventMeetings(await this.agendas.listAhead(personId, new Date()), personId);
  }

  /** The reader's own meetings. */
  @Get('events/:eventId/agenda')
  @Operation('events.get-agenda')
  @Returns(200, agendaView)
  async get(@Param('eventId', id) eventId: string, @CurrentPersonId() personId: string): Promise<AgendaView> {
    return toAgenda(await this.agendas.list(eventId, personId), personId);
  }

  /** The reader's own meetings for a calendar. */
  @Get('events/:eventId/agenda.ics')
  @Operation('events.get-agenda')
  @ApiProduces('text/calendar')
  @Header('content-type', 'text/calendar; charset=utf-8; method=PUBLISH')
  @Header('content-disposition', 'attachment; filename="agenda.ics"')
  async calendar(@Param('eventId', id) eventId: string, @CurrentPersonId() personId: string): Promise<string> {
    return (await this.agendas.calendar(eventId, personId, new Date())).content;
  }

  /** Everybody's meetings, to print by person and by table. */
  @Get('events/:eventId/agendas')
  @Operation('events.list-agendas')
  @Returns(200, agendaListView)
  async list(@Param('eventId', id) eventId: string): Promise<AgendaListView> {
    return toAgendaList(await this.agendas.list(eventId, null));
  }
}
