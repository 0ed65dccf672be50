import { Injectable } from '@nestjs/common';
import type { CalendarPart } from '#platform/calendar';
import { EventAgendaReadModel, type AgendaMeeting, type OwnEventMeeting } from './event-agenda.read-model.js';
import { EventMails } from './event-mails.service.js';
import { EventRepository } from './event.repository.js';
import { EventNotFound } from './events.errors.js';

/** What was published of a plan: for a person, for the organiser, and for calendars. */
@Injectable()
export class EventAgendasService {
  constructor(
    private readonly events: EventRepository,
    private readonly agendas: EventAgendaReadModel,
    private readonly mails: EventMails,
  ) {}

  /** Meetings that take place: of one person, or of everybody. */
  async list(eventId: string, personId: string | null): Promise<readonly AgendaMeeting[]> {
    return (await this.agendas.list(eventId, personId)).filter(({ startsAt }) => startsAt !== null);
  }

  /** A person's meetings to come, at all events. */
  listAhead(personId: string, now: Date): Promise<readonly OwnEventMeeting[]> {
    return this.agendas.listAhead(personId, now);
  }

  /** A person's meetings as a file, those called off among them. */
  async calendar(eventId: string, personId: string, now: Date): Promise<CalendarPart> {
    const event = await this.events.find(eventId);
    if (!event) throw new EventNotFound();
    return this.mails.agendaCalendar(event, personId, await this.agendas.list(eventId, personId), now);
  }
}
