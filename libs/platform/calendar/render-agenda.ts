import ical, { ICalCalendarMethod, ICalEventClass, ICalEventStatus } from 'ical-generator';
import { manyLines, oneLine } from '#platform/plain-text';
import type { CalendarPart } from './render-invitation.js';

/** One appointment of several in a file that its reader takes over as a whole. */
export interface AgendaEntry {
  /** UUID; with the host it is the UID, the same for the meeting's whole life, in invitations too. */
  readonly meetingId: string;
  readonly sequence: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly isCancelled: boolean;
  /** Neutral: calendars are shared, so it names nobody whose identity is closed. */
  readonly title: string;
  readonly description: string;
  readonly place: string;
  readonly url: string;
}

interface Agenda {
  readonly host: string;
  readonly stampedAt: Date;
  readonly entries: readonly AgendaEntry[];
}

/** Several appointments of one person as one file (RFC 5545, METHOD:PUBLISH), in UTC; those called off stay as cancelled. */
export function renderAgenda({ host, stampedAt, entries }: Agenda): CalendarPart {
  const calendar = ical({
    prodId: { company: 'Quatrefoil', product: 'Quatrefoil', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const entry of entries) {
    calendar.createEvent({
      id: `${entry.meetingId.toLowerCase()}@${host.toLowerCase()}`,
      sequence: entry.sequence,
      stamp: stampedAt,
      start: entry.startsAt,
      end: entry.endsAt,
      summary: oneLine(entry.title),
      description: manyLines(entry.description),
      location: oneLine(entry.place),
      url: oneLine(entry.url),
      status: entry.isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      class: ICalEventClass.PRIVATE,
    });
  }
  return { method: 'PUBLISH', fileName: 'agenda.ics', content: `${calendar.toString()}\r\n` };
}
